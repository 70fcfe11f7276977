import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A year of figures is tens of thousands of cells: whose they may be is worked out once a statement, as a subquery, and
 * no longer once a cell. Who sees which stays as it was.
 */
export class QuickSight1764200001002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const services = `(select string_to_array(current_setting('app.ld_services', true), ',')::uuid[])::uuid[]`;
    await runner.query(`
      alter policy member on rollups
        using ((select current_setting('app.actor_kind', true) = 'member') and ld_service_id = any (${services}))`);
    await runner.query(`
      alter policy job on rollups
        using ((select current_setting('app.actor_kind', true) = 'job'))
        with check ((select current_setting('app.actor_kind', true) = 'job'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('row-level security stays as it is'));
  }
}
