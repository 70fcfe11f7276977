import { memberOf, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts by case as well as by stay, and by place and kind of place. What was counted before is dropped: it has no
 * places. It is derived, and where there are facts everything is counted anew from them when the service starts.
 */
export class Funnel1764200001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counted_stays, rollups');
    await runner.query(`
      create table counted_cases (
        case_id uuid primary key,
        ld_service_id uuid not null,
        setting text,
        identified_at timestamptz,
        version int not null,
        triaged_at timestamptz,
        triaged_version int not null,
        closed_at timestamptz,
        not_triaged_because text,
        not_seen_because text,
        closed_version int not null,
        in_error boolean not null
      )`);
    await runner.query(`
      create table counted_stays (
        stay uuid primary key,
        case_id uuid not null,
        ld_service_id uuid not null,
        site_id uuid not null,
        setting text,
        arrived_at timestamptz,
        version int not null,
        seen_at timestamptz,
        seen_version int not null,
        in_error boolean not null
      )`);
    await runner.query(`
      create table counted_work_items (
        work_item uuid primary key,
        case_id uuid not null,
        ld_service_id uuid not null,
        site_id uuid,
        kind text not null,
        overdue_at timestamptz not null,
        version int not null
      )`);
    await runner.query(`
      create table rollups (
        ld_service_id uuid not null,
        month date not null check (extract(day from month) = 1),
        site_id uuid,
        setting text not null,
        measure text not null check (measure in (
          'arrived', 'seen', 'minutes_to_seen',
          'cases_identified', 'cases_triaged', 'cases_seen', 'cases_closed', 'cases_not_triaged', 'cases_not_seen',
          'minutes_identified_to_triaged', 'minutes_arrived_to_triaged', 'minutes_arrived_to_seen', 'overdue')),
        code text not null,
        value int not null,
        n bigint not null,
        unique nulls not distinct (ld_service_id, month, site_id, setting, measure, code, value)
      )`);
    await runner.query('create table fold_versions (version int primary key, counted_at timestamptz not null)');
    await runner.query(`select set_config('app.actor_kind', 'job', true)`);
    await runner.query('insert into fold_versions select 2, now() where not exists (select from facts)');
    await runner.query(`select set_config('app.actor_kind', '', true)`);
    for (const table of ['counted_cases', 'counted_stays', 'counted_work_items']) {
      if (table !== 'counted_cases') await runner.query(`create index on ${table} (case_id)`);
      await protectTable(runner, table, { job: 'true', grant: 'select, insert, update, delete' });
    }
    const own = { member: memberOf(), memberWrites: 'false', job: 'true' };
    await protectTable(runner, 'rollups', { ...own, grant: 'select, insert, update, delete' });
    await protectTable(runner, 'fold_versions', { job: 'true', grant: 'select, insert' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
