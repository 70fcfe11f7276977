import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** What helps a person to understand and to take part; what they speak, and whether somebody must interpret. */
export class Adjustments1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table people
        add column language text check (language ~ '^[a-z]{2}$'),
        add column needs_interpreter boolean not null default false`);
    await runner.query(`
      create table adjustments (
        id uuid primary key,
        person_id uuid not null references people (id),
        case_id uuid,
        ld_service_id uuid not null references ld_services (id),
        kind text not null,
        note text check (char_length(note) between 1 and 200),
        added_at timestamptz not null,
        ended_at timestamptz check (ended_at >= added_at),
        entered_in_error_at timestamptz check (entered_in_error_at >= added_at),
        version int not null,
        foreign key (case_id, person_id) references cases (id, person_id),
        check (kind <> 'other' or note is not null),
        check (ended_at is null or entered_in_error_at is null)
      )`);
    await runner.query('create index adjustments_of_person on adjustments (person_id, added_at)');
    await runner.query(`
      create unique index one_adjustment_in_force on adjustments (person_id, kind)
        where kind <> 'other' and ended_at is null and entered_in_error_at is null`);
    const sees = memberOfPerson('adjustments.person_id');
    const rules = { member: sees, memberWrites: `${memberOf()} and ${sees}`, grant: 'select, insert, update' };
    await protectTable(runner, 'adjustments', rules);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
