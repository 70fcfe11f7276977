import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** What is done in a case: who looks after it, triage, outcome, offers, contacts, closing, and taking back mistakes. */
export class CaseWork1764100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createColleagues(runner);
    await extendCases(runner);
    await extendStays(runner);
    await createTriages(runner);
    await createOutcomes(runner);
    await createContacts(runner);
    await createOffers(runner);

    const own = { member: memberOf('colleagues.ld_service_id') };
    const writes = `${own.member} and user_id = current_setting('app.user_id', true)`;
    await protectTable(runner, 'colleagues', { ...own, memberWrites: writes, grant: 'select, insert, update' });
    for (const table of ['triages', 'outcomes', 'contacts', 'offers']) {
      const sees = memberOfPerson(`${table}.person_id`);
      const rules = { member: sees, memberWrites: `${memberOf()} and ${sees}`, grant: 'select, insert, update' };
      await protectTable(runner, table, rules);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

async function createColleagues(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table colleagues (
      id uuid primary key,
      user_id text not null,
      ld_service_id uuid not null references ld_services (id),
      name text not null check (char_length(name) between 1 and 200),
      role text not null,
      constraint one_colleague_a_service unique (user_id, ld_service_id),
      unique (id, ld_service_id)
    )`);
  await runner.query('create index colleagues_of_service on colleagues (ld_service_id, name, id)');
}

/** A case is allocated within its service. A closed one says when it was closed and what it did not come to. */
async function extendCases(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table cases
      add column allocated_to uuid,
      add column closed_at timestamptz check (closed_at >= identified_at),
      add column not_reached jsonb not null default '[]',
      add column entered_in_error_at timestamptz,
      add column error_reason text,
      add foreign key (allocated_to, ld_service_id) references colleagues (id, ld_service_id),
      add check ((status = 'closed') = (closed_at is not null)),
      add check ((entered_in_error_at is null) = (error_reason is null))`);
  await runner.query(`
    create unique index one_open_case_a_service on cases (person_id, ld_service_id)
      where status = 'open' and entered_in_error_at is null`);
  await runner.query(`create index cases_looked_after on cases (allocated_to) where status = 'open'`);
  // The function by which policies ask who looks after whom runs as the owner, whom row-level security binds too.
  await runner.query('create policy looking_after on cases for select to current_user using (true)');
  await runner.query('create policy looking_after on colleagues for select to current_user using (true)');
}

/** A stay that was a mistake is nobody's presence: the person may arrive again. */
async function extendStays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table stays
      add column entered_in_error_at timestamptz,
      add column error_reason text,
      add check ((entered_in_error_at is null) = (error_reason is null))`);
  await runner.query('drop index one_present_stay_a_person, board');
  await runner.query(`create unique index one_present_stay_a_person on stays (person_id)
    where status = 'present' and entered_in_error_at is null`);
  await runner.query(`create index board on stays (site_id, arrived_at, id)
    where status = 'present' and entered_in_error_at is null`);
}

async function createTriages(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table triages (
      id uuid primary key,
      case_id uuid not null,
      person_id uuid not null,
      ld_service_id uuid not null references ld_services (id),
      site_id uuid references sites (id),
      triaged_at timestamptz not null,
      next text not null,
      checked jsonb not null,
      involved jsonb not null,
      note text check (char_length(note) between 1 and 4000),
      recorded_at timestamptz not null,
      reason text,
      replaced_at timestamptz,
      foreign key (case_id, person_id) references cases (id, person_id)
    )`);
  await runner.query('create unique index one_triage_a_case on triages (case_id) where replaced_at is null');
}

async function createOutcomes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table outcomes (
      id uuid primary key,
      case_id uuid not null,
      person_id uuid not null,
      ld_service_id uuid not null references ld_services (id),
      diversion text not null,
      disposal text not null,
      recorded_at timestamptz not null,
      replaced_at timestamptz,
      foreign key (case_id, person_id) references cases (id, person_id)
    )`);
  await runner.query('create unique index one_outcome_a_case on outcomes (case_id) where replaced_at is null');
}

async function createContacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table contacts (
      id uuid primary key,
      case_id uuid not null,
      person_id uuid not null,
      ld_service_id uuid not null references ld_services (id),
      with_whom text not null,
      how text not null,
      result text not null check (result in ('achieved', 'attempted')),
      had_interpreter boolean not null,
      minutes int check (minutes between 0 and 1440),
      about text check (char_length(about) between 1 and 4000),
      contact_at timestamptz not null,
      recorded_by text not null,
      entered_in_error_at timestamptz,
      error_reason text,
      version int not null,
      foreign key (case_id, person_id) references cases (id, person_id),
      check ((entered_in_error_at is null) = (error_reason is null))
    )`);
  await runner.query('create index contacts_of_case on contacts (case_id, contact_at)');
}

async function createOffers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table offers (
      id uuid primary key,
      case_id uuid not null,
      person_id uuid not null,
      ld_service_id uuid not null references ld_services (id),
      what text not null,
      status text not null check (status in ('made', 'accepted', 'declined', 'deferred', 'not_possible')),
      reason text,
      try_again_at timestamptz,
      capacity text,
      leaflet_given boolean,
      observed text check (char_length(observed) between 1 and 4000),
      made_at timestamptz not null,
      answered_at timestamptz,
      entered_in_error_at timestamptz,
      error_reason text,
      version int not null,
      foreign key (case_id, person_id) references cases (id, person_id),
      check ((status = 'made') = (answered_at is null)),
      check (status not in ('deferred', 'not_possible') or reason is not null),
      check (status <> 'deferred' or try_again_at is not null),
      check ((entered_in_error_at is null) = (error_reason is null))
    )`);
  await runner.query('create index offers_of_case on offers (case_id, made_at)');
}
