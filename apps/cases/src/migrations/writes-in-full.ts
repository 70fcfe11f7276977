import { memberInFullOf } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** Records that only those write who see everybody of a service, each with what must be true of a row besides. */
const WRITTEN = {
  people: 'true',
  person_identifiers: 'true',
  memberships: `reason = 'owner'`,
  cases: memberOfPerson('cases.person_id'),
  stays: memberOfPerson('stays.person_id'),
  triages: memberOfPerson('triages.person_id'),
  outcomes: memberOfPerson('outcomes.person_id'),
  offers: memberOfPerson('offers.person_id'),
  adjustments: memberOfPerson('adjustments.person_id'),
} as const;

/**
 * Whoever sees those they look after writes down whom they spoke to, and nothing else: what their verbs refuse,
 * row-level security refuses behind them. Contacts, and the work that a contact ends, stay as they were.
 */
export class WritesInFull1764100002003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, besides] of Object.entries(WRITTEN))
      await runner.query(
        `alter policy member on ${table}
           with check (current_setting('app.actor_kind', true) = 'member' and ${memberInFullOf()} and (${besides}))`,
      );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what may be written never widens again'));
  }
}
