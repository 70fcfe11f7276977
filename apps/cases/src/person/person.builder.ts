import type { LdServiceId, PersonId } from '@junction/identifiers';
import { Person } from './person.entity.js';
import type { PersonGiven } from './person.rules.js';

/** What somebody might type about an invented woman; a test says only what it is about. */
export const aPersonGiven = (typed: Partial<PersonGiven> = {}): PersonGiven => ({
  family: 'INVENTED',
  given: 'Rosa',
  dateOfBirth: '1992-05-02',
  ...typed,
});

/** An invented woman of 33. */
export const aPerson = (details: Partial<Person> = {}): Person =>
  Object.assign(
    Person.register(
      {
        id: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01' as PersonId,
        ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
        family: 'INVENTED',
        given: 'Rosa',
        description: null,
        dateOfBirth: '1992-05-02',
        estimatedAge: null,
        ageEstimatedOn: null,
        synthetic: true,
      },
      new Date('2026-03-02T08:40:00.000Z'),
    ),
    details,
  );
