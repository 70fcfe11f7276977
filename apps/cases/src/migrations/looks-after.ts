import { grantToService } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the actor looks after somebody at an L&D service: an open case of theirs there is allocated to the actor's
 * colleague row. Runs as the owner, because the policy of `cases` asks it, and takes the actor from the transaction
 * alone. Its tables are looked up when it is called: it comes before them, for every policy may ask it.
 */
export class LooksAfter1764099999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function looks_after(person uuid, ld_service uuid) returns boolean
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        return current_setting('app.actor_kind', true) = 'member'
           and ld_service = any (string_to_array(current_setting('app.ld_services', true), ',')::uuid[])
           and exists (select from cases join colleagues on colleagues.id = cases.allocated_to
                        where cases.person_id = person and cases.ld_service_id = ld_service
                          and cases.status = 'open' and cases.entered_in_error_at is null
                          and colleagues.ld_service_id = ld_service
                          and colleagues.user_id = current_setting('app.user_id', true));
      end $$`);
    await grantToService(runner, 'execute on function looks_after(uuid, uuid)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('row-level security asks it'));
  }
}
