import type { Actor } from '@junction/auth';
import type { LdServiceId, PersonId } from '@junction/identifiers';
import { statement, type Tx } from '@junction/persistence';
import { servicesSeenBy } from './membership.policy.js';

/**
 * A SQL condition: one of `services`, or one at which the actor looks after the person, has a membership in force of
 * them at the instant `at` (`started_at` inclusive, `ended_at` exclusive). Every statement about people holds it;
 * row-level security says the same once more behind it.
 */
export const inSight = (person: string, services = '$1', at = '$2'): string =>
  `exists (select from memberships as sight where sight.person_id = ${person}
     and (sight.ld_service_id = any (${services}::uuid[]) or looks_after(sight.person_id, sight.ld_service_id))
     and sight.started_at <= ${at}::timestamptz and (sight.ended_at is null or sight.ended_at > ${at}::timestamptz))`;

/** The values of `$1` and `$2` in a statement that holds {@link inSight}; whom the actor looks after is asked of rows. */
export const sightOf = (actor: Actor, at: Date): [LdServiceId[], Date] => [servicesSeenBy(actor), at];

const IN_FORCE = statement('membership_in_force', `select ${inSight('$3::uuid')} as "isMember"`);

/** Whether an L&D service may see a person's record at this instant, as far as the actor may know. */
export async function isMember(tx: Tx, personId: PersonId, ldServiceId: LdServiceId): Promise<boolean> {
  const [row] = await tx.rows<{ isMember: boolean }>(IN_FORCE, [[ldServiceId], tx.at, personId]);
  return row?.isMember ?? false;
}
