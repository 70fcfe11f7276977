import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted: by stay, so that it can be taken back, and summed up by L&D service and month. */
export class Figures1764200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table counted_stays (
        stay uuid primary key,
        ld_service_id uuid not null,
        arrived_at timestamptz not null,
        version int not null,
        seen_at timestamptz,
        seen_version int not null
      )`);
    await runner.query(`
      create table rollups (
        ld_service_id uuid not null,
        month date not null check (extract(day from month) = 1),
        measure text not null check (measure in ('arrived', 'seen', 'minutes_to_seen')),
        value int not null,
        n bigint not null,
        primary key (ld_service_id, month, measure, value)
      )`);
    await runner.query(`
      create table freshness (
        ld_service_id uuid primary key,
        first_recorded_at timestamptz not null,
        recorded_at timestamptz not null
      )`);
    await protectTable(runner, 'counted_stays', { job: 'true', grant: 'select, insert, update, delete' });
    for (const table of ['rollups', 'freshness']) {
      const own = { member: memberOf(), memberWrites: 'false', job: 'true' };
      await protectTable(runner, table, { ...own, grant: 'select, insert, update, delete' });
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
