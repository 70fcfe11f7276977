import { ROLES_THAT_SEE_EVERYBODY, type Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';

/** Of the roles that see everybody, those that also see what is clinical: why somebody is to be seen, why not. */
const SEE_CLINICAL = ['practitioner', 'student_practitioner', 'team_lead'] as const;

/**
 * L&D services whose people the actor sees. Empty for everyone who isn't a member (commissioners, partners, jobs) and for
 * support workers, who see whom they are allocated to.
 */
export const servicesSeenBy = (actor: Actor): LdServiceId[] => [...actor.ldServiceIdsAs(ROLES_THAT_SEE_EVERYBODY)];

/**
 * Asks of a record of an L&D service whether the actor sees it because they see everybody there. Whoever sees those they
 * look after is let near by what they do for them: see `mayComeNear`.
 */
export const maySeeRecord =
  (actor: Actor) =>
  ({ ldServiceId }: { readonly ldServiceId: LdServiceId }): boolean =>
    servicesSeenBy(actor).includes(ldServiceId);

/** L&D services of whose people the actor may also see clinical fields; administrators see names, dates and places. */
export const servicesClinicalTo = (actor: Actor): LdServiceId[] =>
  actor.ldServiceIds.filter((service) => SEE_CLINICAL.some((role) => actor.is(role, service)));

/** Those who work with people at an L&D service begin records there and change them; administrators don't. */
export const mayWorkWithPeopleOf = (actor: Actor, service: LdServiceId): boolean =>
  servicesClinicalTo(actor).includes(service);

/**
 * What tells of an offence: numbers by which justice knows somebody, what it is going to do, where it sent them. For all
 * but peer support workers.
 */
export const mayReadOffence = (actor: Actor, { ldServiceId }: { readonly ldServiceId: LdServiceId }): boolean =>
  servicesSeenBy(actor).includes(ldServiceId) ||
  actor.ldServiceIdsAs(new Set(['support_worker'])).includes(ldServiceId);
