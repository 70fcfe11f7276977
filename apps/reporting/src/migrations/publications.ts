import { protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures for those outside a service, as they were published and never otherwise. The tables themselves refuse a
 * number from 1 to 7, whatever a suppression policy says.
 */
export class Publications1764200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publications (
        id uuid primary key,
        quarter text not null unique check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        policy text not null,
        published_at timestamptz not null
      )`);
    const count = (column: string): string =>
      `${column} text not null check (${column} = '*' or ${column} = '0' or ${column} ~ '^([89]|[1-9][0-9]+)$')`;
    await runner.query(`
      create table publication_lines (
        id uuid primary key,
        publication_id uuid not null references publications (id),
        ld_service_id uuid not null references ld_service_refs (id),
        ${count('arrived')},
        ${count('seen')},
        median_minutes_to_seen text,
        ${count('n')},
        unique (publication_id, ld_service_id),
        check (n not in ('*', '0') or median_minutes_to_seen is null or median_minutes_to_seen = '*')
      )`);
    for (const table of ['publications', 'publication_lines']) {
      await protectTable(runner, table, {
        member: 'true',
        memberWrites: 'false',
        job: 'true',
        grant: 'select, insert',
      });
      await runner.query(
        `create policy published on ${table} for select using (current_setting('app.actor_kind', true) = 'published')`,
      );
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
