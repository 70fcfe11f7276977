import {
  type CorrectionReasonCode,
  type FactOf,
  PersonCorrectedV1,
  PersonIdentifiedAsV1,
  PersonRegisteredV1,
  fact,
} from '@junction/contracts';
import type { SiteId } from '@junction/identifiers';
import { ageBandOf, ageOn, dayInLondon } from './age.rules.js';
import type { PersonPartCode } from './correction.rules.js';
import type { Person } from './person.entity.js';

/** Says that a record began, and of the person only the band of their age: no name, no date, no identifier. */
export function personRegistered(person: Person, at: Date): FactOf<typeof PersonRegisteredV1> {
  const { known, registeredAt } = person;
  const happenedAt = registeredAt.toISOString();
  return fact(PersonRegisteredV1, { ...common(person, registeredAt), known, happenedAt, recordedAt: at.toISOString() });
}

/** Says that somebody described has a name now, never which. */
export const personIdentifiedAs = (person: Person, at: Date): FactOf<typeof PersonIdentifiedAsV1> =>
  fact(PersonIdentifiedAsV1, { ...common(person, at), ...now(at) });

/** Says which parts of the record changed and why, never from what to what. */
export const personCorrected = (
  person: Person,
  { what, reason }: { what: PersonPartCode[]; reason: CorrectionReasonCode },
  at: Date,
): FactOf<typeof PersonCorrectedV1> => fact(PersonCorrectedV1, { ...common(person, at), what, reason, ...now(at) });

/** The open pages that show who somebody is: their own, the service's worklist, the board of the place they are at. */
export function pagesShowing({ id, ldServiceId }: Person, siteId: SiteId | null) {
  const ldServiceIds = [ldServiceId];
  return [
    { view: 'person', id, ldServiceIds },
    { view: 'worklist', id: ldServiceId, ldServiceIds },
    ...(siteId ? [{ view: 'board', id: siteId, ldServiceIds } as const] : []),
  ] as const;
}

function common(person: Person, at: Date) {
  const age = ageOn(person, dayInLondon(at));
  const { id, ldServiceId, version } = person;
  return { personId: id, ldServiceId, version, ...(age === undefined ? {} : { ageBand: ageBandOf(age) }) };
}

const now = (at: Date) => ({ happenedAt: at.toISOString(), recordedAt: at.toISOString() });
