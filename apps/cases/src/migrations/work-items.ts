import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { memberOfPerson } from './sight.js';

/** What has to be done for whom by when, what is expected to happen next to somebody, and the targets of each place. */
export class WorkItems1764100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await planStays(runner);
    await createTargets(runner);
    await createWorkItems(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

async function planStays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table stays
      add column next_event text,
      add column next_event_at timestamptz,
      add check (next_event is not null or next_event_at is null)`);
}

/** Dated: what was due under one version stays due as it was then. */
async function createTargets(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table site_targets (
      id uuid primary key,
      site_id uuid not null references sites (id),
      effective_from date not null,
      hours jsonb not null,
      triage_minutes int not null check (triage_minutes > 0),
      see_minutes int not null check (see_minutes > 0),
      call_after_release_working_days int not null check (call_after_release_working_days > 0),
      source text not null,
      version int not null,
      unique (site_id, effective_from)
    )`);
  const everybodyReads = { member: 'true', memberWrites: 'false', published: 'true', job: 'true' };
  await protectTable(runner, 'site_targets', { ...everybodyReads, grant: 'select, insert' });
}

async function createWorkItems(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table work_items (
      id uuid primary key,
      person_id uuid not null references people (id),
      case_id uuid not null,
      stay_id uuid references stays (id),
      site_id uuid references sites (id),
      ld_service_id uuid not null references ld_services (id),
      kind text not null,
      status text not null check (status in ('due', 'done', 'void')),
      from_at timestamptz not null,
      due_at timestamptz not null,
      made_at timestamptz not null,
      ended_at timestamptz,
      arrived_at timestamptz not null,
      leaves_at timestamptz,
      claimed_by_user_id text,
      claimed_at timestamptz,
      claim_active_at timestamptz,
      announced_due_at timestamptz,
      version int not null,
      foreign key (case_id, person_id) references cases (id, person_id),
      check ((status = 'due') = (ended_at is null)),
      check ((claimed_by_user_id is null) = (claimed_at is null)),
      check ((claimed_at is null) = (claim_active_at is null))
    )`);
  await runner.query(`
    create unique index one_due_item_a_kind on work_items (case_id, kind, stay_id) nulls not distinct
      where status = 'due'`);
  await runner.query(`
    create index worklist on work_items (ld_service_id, due_at, arrived_at, id) where status = 'due'`);
  await runner.query(`
    create index leaving_soon on work_items (ld_service_id, leaves_at) where status = 'due' and leaves_at is not null`);
  await runner.query(`
    create index not_announced on work_items (due_at)
      where status = 'due' and announced_due_at is distinct from due_at`);
  await runner.query(`create index due_items_of_stay on work_items (stay_id) where status = 'due'`);
  const sees = memberOfPerson('work_items.person_id');
  const rules = { member: sees, memberWrites: `${memberOf()} and ${sees}`, job: 'true' };
  await protectTable(runner, 'work_items', { ...rules, grant: 'select, insert, update' });
}
