import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantToService } from '../protect-table.js';

/**
 * Seals the audit in blocks whose hashes hang together, so that a row changed or removed afterwards shows. The head
 * must be kept outside the database: whoever can rewrite rows could rewrite the chain.
 */
export class AuditBlocks1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_blocks (
        number bigint generated always as identity primary key,
        format smallint not null default 1,
        last_row bigint not null,
        rows bigint not null,
        sealed_at timestamptz not null,
        hash bytea not null
      )`);
    await runner.query('alter table audit_blocks enable row level security');
    await runner.query('alter table audit_blocks force row level security');
    await runner.query(`create policy seal on audit_blocks to current_user using (true) with check (true)`);
    await runner.query(`create policy seal on audit for select to current_user using (true)`);
    await runner.query(HASH_ROWS);
    await runner.query(SEAL);
    await runner.query(VERIFY);
    await runner.query(HEADS);
    await runner.query('revoke execute on all functions in schema public from public');
    await grantToService(runner, 'execute on function seal_audit(timestamptz), broken_audit_block(), audit_heads()');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

/**
 * Format 1 of a block: named columns, instants as microseconds, so that neither a new column nor anybody's time zone or
 * date style changes what was sealed.
 */
const HASH_ROWS = `
  create function hash_of_audit(previous bytea, after_row bigint, up_to_row bigint) returns bytea
  language sql stable as $$
    select sha256(previous || convert_to(coalesce(string_agg(
             jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, user_id, actor_kind, act, what, noun,
                               code, to_jsonb(record_ids), to_jsonb(person_ids), request_id)::text,
             E'\\n' order by number), ''), 'UTF8'))
      from audit where number > after_row and number <= up_to_row;
  $$`;

/** Waits for writers under way, so that no row with an older number appears behind the seal. */
const SEAL = `
  create function seal_audit(at timestamptz) returns table (block bigint, head text)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare last audit_blocks; newest bigint; amount bigint;
  begin
    lock table audit in share row exclusive mode;
    select * into last from audit_blocks order by number desc limit 1;
    select max(audit.number), count(*) into newest, amount from audit where audit.number > coalesce(last.last_row, 0);
    if newest is null then
      return;
    end if;
    insert into audit_blocks (last_row, rows, sealed_at, hash)
    values (newest, amount, at, hash_of_audit(coalesce(last.hash, ''), coalesce(last.last_row, 0), newest))
    returning number, encode(hash, 'hex') into block, head;
    return next;
  end $$`;

/** The first block that no longer matches its rows; null while the chain holds. */
const VERIFY = `
  create function broken_audit_block() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
    select number from (
      select number, rows, hash, last_row,
             lag(last_row, 1, 0::bigint) over chain as after_row, lag(hash, 1, ''::bytea) over chain as previous
        from audit_blocks window chain as (order by number)
    ) as block
    where hash is distinct from hash_of_audit(previous, after_row, last_row)
    order by number limit 1;
  $$`;

/** The heads as they stand in the database, to be held against those that are kept outside. */
const HEADS = `
  create function audit_heads() returns table (number bigint, head text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select number, encode(hash, 'hex') from audit_blocks order by number;
  $$`;
