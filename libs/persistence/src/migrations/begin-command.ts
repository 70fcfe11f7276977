import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantToService } from '../protect-table.js';

/**
 * People behind a row are looked up by a statement of its table now. Inside the function it was planned anew for every
 * command, which cost more than all the rest of it.
 */
export class BeginCommand1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function begin_command(text, text, text, timestamptz, text, text[], text, uuid)');
    await runner.query(BEGIN_COMMAND);
    await grantToService(runner, 'execute on function begin_command(text, text, text, timestamptz, text, text[])');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a service cannot work without this'));
  }
}

/**
 * Locks of keys live in the two-number space, those of people in the one-number space: they can't meet. The key of a
 * command that was done before is told, and nobody is locked.
 */
const BEGIN_COMMAND = `
  create function begin_command(
    kind text, by_user text, services text, at timestamptz, by_key text, people text[]
  ) returns table (done_id uuid, done_hash bytea)
  language plpgsql volatile as $$
  begin
    perform set_actor(kind, by_user, services, at);
    if by_key is not null then
      perform pg_advisory_xact_lock(1, hashtext(by_user || ' ' || by_key));
      select keys.noun_id, keys.input_hash into done_id, done_hash
        from idempotency_keys as keys where keys.user_id = by_user and keys.key = by_key;
    end if;
    if done_hash is null then
      perform lock_people(people);
    end if;
    return next;
  end $$`;
