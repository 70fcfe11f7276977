import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantToService, protectTable } from '../protect-table.js';

/**
 * What every service's database holds beside its nouns: its own log of facts (outbox), what it has heard (inbox,
 * parked), which commands were done (idempotency_keys) and who saw or changed what (audit).
 */
export class PlatformTables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await closeToOthers(runner);
    await createOutbox(runner);
    await createInbox(runner);
    await createKeys(runner);
    await createAudit(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

/**
 * Whoever may make temporary tables could stand them before ours in a function that runs as the owner, and whatever is
 * executable by default is executable by everybody.
 */
async function closeToOthers(runner: QueryRunner): Promise<void> {
  await runner.query('alter default privileges revoke execute on functions from public');
  await runner.query(`do $$ begin
    execute format('revoke temporary on database %I from public', current_database());
  end $$`);
}

async function createOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table outbox (
      number bigint generated always as identity,
      id uuid not null,
      shard smallint not null,
      topic text not null,
      type text not null,
      key text not null,
      data jsonb not null,
      traceparent text,
      recorded_at timestamptz not null,
      published_at timestamptz,
      primary key (number, recorded_at)
    ) partition by range (recorded_at)`);
  await runner.query('create table outbox_other_months partition of outbox default');
  await runner.query('create index outbox_unpublished on outbox (shard, number) where published_at is null');
  await runner.query('create index outbox_by_key on outbox (key, number)');
  await runner.query(`
    create function ensure_outbox_months(first_day date, months int) returns void
    language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
    declare month date;
    begin
      perform pg_advisory_xact_lock(6, 0);
      for ahead in 0 .. months - 1 loop
        month := (date_trunc('month', first_day) + make_interval(months => ahead))::date;
        if to_regclass('outbox_' || to_char(month, 'YYYY_MM')) is null
           and not exists (select from outbox_other_months
                            where recorded_at >= month and recorded_at < month + interval '1 month') then
          execute format('create table %I partition of outbox for values from (%L) to (%L)',
            'outbox_' || to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
        end if;
      end loop;
    end $$`);
  await runner.query(`select ensure_outbox_months((now() at time zone 'UTC')::date, 24)`);
  await protectTable(runner, 'outbox', {
    job: 'true',
    memberWrites: 'true',
    member: 'false',
    grant: 'select, insert, update (published_at)',
  });
  await grantToService(runner, 'execute on function ensure_outbox_months(date, int)');
}

async function createInbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table inbox (
      event_id uuid not null,
      consumer text not null,
      received_at timestamptz not null,
      primary key (event_id, consumer)
    )`);
  await protectTable(runner, 'inbox', { job: 'true', grant: 'select, insert, delete' });
  await runner.query(`
    create table parked (
      number bigint generated always as identity primary key,
      consumer text not null,
      topic text not null,
      key text not null,
      event_id uuid,
      event jsonb not null,
      headers jsonb not null,
      reason text not null,
      behind boolean not null,
      parked_at timestamptz not null
    )`);
  // By the key's hash: a key comes from outside, and may be longer than an index takes.
  await runner.query('create index parked_in_order on parked (consumer, topic, hashtextextended(key, 0), number)');
  await protectTable(runner, 'parked', { job: 'true', grant: 'select, insert, update, delete' });
}

async function createKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table idempotency_keys (
      user_id text not null,
      key text not null,
      verb text not null,
      input_hash bytea not null,
      noun_id uuid,
      done_at timestamptz not null,
      primary key (user_id, key)
    )`);
  const own = `user_id = current_setting('app.user_id', true)`;
  await protectTable(runner, 'idempotency_keys', { member: own, job: own, grant: 'select, insert' });
}

async function createAudit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table audit (
      number bigint generated always as identity primary key,
      at timestamptz not null,
      user_id text not null,
      actor_kind text not null,
      act text not null check (act in ('read', 'write', 'refused')),
      what text not null,
      noun text,
      code text,
      record_ids uuid[] not null default '{}',
      person_ids text[] not null default '{}',
      request_id text not null
    )`);
  await runner.query('alter table audit enable row level security');
  await runner.query('alter table audit force row level security');
  await runner.query('create policy append on audit for insert with check (true)');
  await grantToService(runner, 'insert on audit');
}
