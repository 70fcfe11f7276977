import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells the L&D services at which an actor sees everybody from those at which they see whom they look after:
 * `app.ld_services` holds all of them, `app.ld_services_in_full` the former. Services without a semicolon are both.
 */
export class ServicesInFull1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function set_actor(kind text, user_id text, services text, at timestamptz) returns void
      language sql volatile as $$
        select set_config('app.actor_kind', kind, true), set_config('app.user_id', user_id, true),
               set_config('app.ld_services', split_part(services, ';', 1), true),
               set_config('app.ld_services_in_full', split_part(services, ';', -1), true),
               set_config('app.now', at::text, true);
      $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a service cannot work without this'));
  }
}
