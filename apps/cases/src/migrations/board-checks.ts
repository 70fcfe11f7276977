import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who checked the board of which place, and when. */
export class BoardChecks1764100003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board_checks (
        id uuid primary key,
        site_id uuid not null references sites (id),
        ld_service_id uuid not null references ld_services (id),
        checked_at timestamptz not null,
        checked_by_user_id text not null,
        version int not null
      )`);
    await runner.query('create index checks_of_site on board_checks (site_id, checked_at desc)');
    await protectTable(runner, 'board_checks', { member: memberOf(), grant: 'select, insert' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
