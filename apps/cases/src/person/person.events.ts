import { type FactOf, PersonRegisteredV1, fact } from '@junction/contracts';
import { ageBandOf, ageOn, dayInLondon } from './age.rules.js';
import type { Person } from './person.entity.js';

/** Says that a record began, and of the person only the band of their age: no name, no date, no identifier. */
export function personRegistered(person: Person, at: Date): FactOf<typeof PersonRegisteredV1> {
  const { id, ldServiceId, known, version, registeredAt } = person;
  const age = ageOn(person, dayInLondon(registeredAt));
  const when = { happenedAt: registeredAt.toISOString(), recordedAt: at.toISOString() };
  const ageBand = age === undefined ? {} : { ageBand: ageBandOf(age) };
  return fact(PersonRegisteredV1, { personId: id, known, ...ageBand, ldServiceId, version, ...when });
}
