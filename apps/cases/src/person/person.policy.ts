import type { Actor } from '@junction/auth';
import type { IdentifierScheme, LdServiceId } from '@junction/identifiers';
import { mayReadOffence, mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Person } from './person.entity.js';

/** Who somebody is, is written by those who work with people at the L&D service that owns the record. */
export const mayChange = (actor: Actor, person: Pick<Person, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, person.ldServiceId);

/** One of the numbers of somebody whose record an L&D service owns. */
interface Known {
  readonly scheme: IdentifierScheme;
  readonly ldServiceId: LdServiceId;
}

/** By the number of the health service, for all who see them; by those of justice, not for peer support workers. */
export const mayReadIdentifier = (actor: Actor, known: Known): boolean =>
  known.scheme === 'nhs_number' || mayReadOffence(actor, known);
