import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** Cases and stays, and the log of facts as a person's timeline. */
export class Stays1764100000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCases(runner);
    await createStays(runner);

    for (const table of ['cases', 'stays']) {
      const sees = memberOfPerson(`${table}.person_id`);
      const rules = { member: sees, memberWrites: `${memberOf()} and ${sees}`, grant: 'select, insert, update' };
      await protectTable(runner, table, rules);
    }
    await runner.query(`
      create policy timeline on outbox for select
        using (current_setting('app.actor_kind', true) = 'member'
               and ${memberOfPerson(`(outbox.data ->> 'personId')::uuid`)})`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

async function createCases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases (
      id uuid primary key,
      person_id uuid not null references people (id),
      ld_service_id uuid not null references ld_services (id),
      status text not null check (status in ('open', 'closed')),
      setting text not null,
      identified_at timestamptz not null,
      version int not null,
      unique (id, person_id)
    )`);
  await runner.query('create index cases_of_person on cases (person_id, ld_service_id)');
}

/** The times and states that the entity permits, once more: what is stored can't contradict itself. */
async function createStays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table stays (
      id uuid primary key,
      person_id uuid not null references people (id),
      case_id uuid not null,
      site_id uuid not null references sites (id),
      ld_service_id uuid not null references ld_services (id),
      setting text not null,
      place text check (char_length(place) between 1 and 40),
      reason text not null,
      status text not null check (status in ('present', 'left')),
      arrived_at timestamptz not null,
      seen_at timestamptz check (seen_at >= arrived_at),
      not_seen_reason text,
      left_at timestamptz check (left_at >= arrived_at),
      left_to text,
      version int not null,
      foreign key (case_id, person_id) references cases (id, person_id),
      check ((status = 'left') = (left_at is not null)),
      check ((left_at is null) = (left_to is null)),
      check (seen_at <= left_at),
      check (seen_at is null or not_seen_reason is null)
    )`);
  await runner.query(`create unique index one_present_stay_a_person on stays (person_id) where status = 'present'`);
  await runner.query(`create index board on stays (site_id, arrived_at, id) where status = 'present'`);
  await runner.query('create index stays_of_case on stays (case_id, arrived_at)');
}
