import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** People, what they are known by, and which L&D services may see their records. */
export class People1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPeople(runner);
    await createIdentifiers(runner);
    await createMemberships(runner);

    // Who begins a record isn't a member yet, so writing asks for the owner and seeing for a membership.
    const rules = { member: memberOfPerson('people.id'), memberWrites: memberOf() };
    await protectTable(runner, 'people', { ...rules, grant: 'select, insert, update' });
    const theirs = { member: memberOfPerson('person_identifiers.person_id'), memberWrites: memberOf() };
    await protectTable(runner, 'person_identifiers', { ...theirs, grant: 'select, insert' });
    const own = { member: memberOf(), memberWrites: `reason = 'owner' and ${memberOf()}` };
    await protectTable(runner, 'memberships', { ...own, grant: 'select, insert, update' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

async function createPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table people (
      id uuid primary key,
      ld_service_id uuid not null references ld_services (id),
      family text check (char_length(family) between 1 and 100),
      given text check (char_length(given) between 1 and 100),
      description text check (char_length(description) between 1 and 200),
      date_of_birth date check (date_of_birth >= '1900-01-01'),
      estimated_age int check (estimated_age between 0 and 120),
      age_estimated_on date,
      synthetic boolean not null,
      registered_at timestamptz not null,
      version int not null,
      unique (id, ld_service_id),
      check (coalesce(family, given, description) is not null),
      check (date_of_birth is null or estimated_age is null),
      check ((estimated_age is null) = (age_estimated_on is null))
    )`);
}

async function createIdentifiers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table person_identifiers (
      id uuid primary key,
      person_id uuid not null,
      ld_service_id uuid not null,
      scheme text not null,
      value text not null,
      as_entered text not null,
      added_at timestamptz not null,
      foreign key (person_id, ld_service_id) references people (id, ld_service_id)
    )`);
  await runner.query('create index identifiers_of_person on person_identifiers (person_id)');
  // References of a case are shared by all who are in it, and forces number custody records each in its own way.
  await runner.query(`
    create unique index one_identifier_a_service on person_identifiers (ld_service_id, scheme, value)
      where scheme in ('nhs_number', 'pnc', 'cro', 'nomis', 'crn')`);
}

async function createMemberships(runner: QueryRunner): Promise<void> {
  // The owner's membership must be that of the service that owns the record: nobody lets themselves in.
  await runner.query(`
    create table memberships (
      id uuid primary key,
      person_id uuid not null references people (id),
      ld_service_id uuid not null references ld_services (id),
      reason text not null check (reason in ('owner')),
      started_at timestamptz not null,
      ended_at timestamptz check (ended_at >= started_at),
      version int not null,
      owner_id uuid generated always as (case when reason = 'owner' then ld_service_id end) stored,
      foreign key (person_id, owner_id) references people (id, ld_service_id)
    )`);
  await runner.query('create index memberships_of_person on memberships (person_id, ld_service_id)');
  await runner.query(`
    create unique index one_owner_a_person on memberships (person_id) where reason = 'owner' and ended_at is null`);
}
