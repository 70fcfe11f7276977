import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantToService } from '../protect-table.js';

/** How a transaction says who it is for, and takes its locks in the one order that can't deadlock. */
export class CommandFunctions1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SET_ACTOR);
    await runner.query(BEGIN_READ);
    await runner.query(LOCK_PEOPLE);
    await runner.query(BEGIN_COMMAND);
    for (const signature of [
      'set_actor(text, text, text, timestamptz)',
      'begin_read(text, text, text, timestamptz)',
      'lock_people(text[])',
      'begin_command(text, text, text, timestamptz, text, text[], text, uuid)',
    ]) {
      await grantToService(runner, `execute on function ${signature}`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a service cannot work without these'));
  }
}

const SET_ACTOR = `
  create function set_actor(kind text, user_id text, services text, at timestamptz) returns void
  language sql volatile as $$
    select set_config('app.actor_kind', kind, true), set_config('app.user_id', user_id, true),
           set_config('app.ld_services', services, true), set_config('app.now', at::text, true);
  $$`;

/** Staff reads may lose their audit row to a power cut, never to anything less; releases must not use this. */
const BEGIN_READ = `
  create function begin_read(kind text, user_id text, services text, at timestamptz) returns void
  language sql volatile as $$
    select set_actor(kind, user_id, services, at);
    select set_config('synchronous_commit', 'off', true);
  $$`;

/** Sorted by the lock itself, so that two commands about the same people can never wait for each other. */
const LOCK_PEOPLE = `
  create function lock_people(people text[]) returns void
  language plpgsql volatile as $$
  declare person_lock bigint;
  begin
    for person_lock in
      select distinct hashtextextended(person, 0) from unnest(people) as person order by 1
    loop
      perform pg_advisory_xact_lock(person_lock);
    end loop;
  end $$`;

/** Locks of keys live in the two-number space, those of people in the one-number space: they can't meet. */
const BEGIN_COMMAND = `
  create function begin_command(
    kind text, by_user text, services text, at timestamptz, by_key text, people_ids text[], row_table text, row_id uuid
  ) returns table (people text[], done_id uuid, done_hash bytea)
  language plpgsql volatile as $$
  declare found_people text[] := people_ids;
  begin
    perform set_actor(kind, by_user, services, at);
    if by_key is not null then
      perform pg_advisory_xact_lock(1, hashtext(by_user || ' ' || by_key));
      select keys.noun_id, keys.input_hash into done_id, done_hash
        from idempotency_keys as keys where keys.user_id = by_user and keys.key = by_key;
      if done_hash is not null then
        people := '{}';
        return next;
        return;
      end if;
    end if;
    if row_table is not null then
      execute format('select array_agg(person_id::text) from %I where id = $1', row_table)
        into found_people using row_id;
    end if;
    perform lock_people(found_people);
    people := coalesce(found_people, '{}');
    return next;
  end $$`;
