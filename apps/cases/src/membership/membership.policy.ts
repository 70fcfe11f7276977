import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';

/** Roles that see everybody whose record their service has joined; support workers see whom they are allocated to. */
const SEE_EVERYBODY = ['practitioner', 'student_practitioner', 'team_lead', 'administrator'] as const;

/** Of those, the roles that also see what is clinical: why somebody is to be seen, why not. */
const SEE_CLINICAL = ['practitioner', 'student_practitioner', 'team_lead'] as const;

/** L&D services whose people the actor sees. Empty for everyone who isn't a member: commissioners, partners, jobs. */
export const servicesSeenBy = (actor: Actor): LdServiceId[] =>
  actor.ldServiceIds.filter((service) => SEE_EVERYBODY.some((role) => actor.is(role, service)));

/** L&D services of whose people the actor may also see clinical fields; administrators see names, dates and places. */
export const servicesClinicalTo = (actor: Actor): LdServiceId[] =>
  actor.ldServiceIds.filter((service) => SEE_CLINICAL.some((role) => actor.is(role, service)));

/** Those who work with people at an L&D service begin records there and change them; administrators don't. */
export const mayWorkWithPeopleOf = (actor: Actor, service: LdServiceId): boolean =>
  servicesClinicalTo(actor).includes(service);
