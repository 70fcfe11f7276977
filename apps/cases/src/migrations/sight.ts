import { memberInFullOf } from '@junction/persistence';

/**
 * True for rows about somebody whose record one of the actor's L&D services has joined, at the instant of the
 * transaction (`started_at` inclusive, `ended_at` exclusive), where the actor sees everybody of that service or looks
 * after this person. Row-level security of every table about people.
 *
 * `person` names its table (`stays.person_id`): a bare column would be read as that of the membership itself, and the
 * condition would hold for everybody.
 */
export const memberOfPerson = (person: `${string}.${string}`): string =>
  `exists (select from memberships as sight where sight.person_id = ${person}
     and (${memberInFullOf('sight.ld_service_id')} or looks_after(sight.person_id, sight.ld_service_id))
     and sight.started_at <= nullif(current_setting('app.now', true), '')::timestamptz
     and (sight.ended_at is null or sight.ended_at > nullif(current_setting('app.now', true), '')::timestamptz))`;
