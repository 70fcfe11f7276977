import { memberInFullOf } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** Which person a row of each table is about. */
const PERSON_OF = {
  people: 'people.id',
  person_identifiers: 'person_identifiers.person_id',
  cases: 'cases.person_id',
  stays: 'stays.person_id',
} as const;

/**
 * Whoever sees those they look after saw, as far as row-level security knew, everybody of their service: from here on
 * it knows better. What may be written stays as it was.
 */
export class SightByAllocation1764100002002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, person] of Object.entries(PERSON_OF))
      await see(runner, `member on ${table}`, memberOfPerson(person));
    const joined = `${memberInFullOf()} or looks_after(person_id, ld_service_id)`;
    await see(runner, 'member on memberships', joined);
    await see(runner, 'timeline on outbox', memberOfPerson(`(outbox.data ->> 'personId')::uuid`));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('sight never widens again'));
  }
}

async function see(runner: QueryRunner, policy: string, condition: string): Promise<void> {
  await runner.query(
    `alter policy ${policy} using (current_setting('app.actor_kind', true) = 'member' and (${condition}))`,
  );
}
