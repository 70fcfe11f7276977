import { protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Copies of L&D services and sites, owned by cases. Version 0 is a stub: heard of by way of something that belongs to
 * it, and filled when its own fact arrives.
 */
export class Copies1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ld_service_refs (
        id uuid primary key,
        name text,
        organisation text,
        region text,
        opened_on date,
        version int not null,
        check (version = 0 or num_nulls(name, organisation, region, opened_on) = 0)
      )`);
    await runner.query(`
      create table site_refs (
        id uuid primary key,
        ld_service_id uuid not null references ld_service_refs (id),
        name text not null,
        setting text not null,
        force text,
        version int not null
      )`);
    for (const table of ['ld_service_refs', 'site_refs']) {
      const everybodyReads = { member: 'true', memberWrites: 'false', job: 'true' };
      await protectTable(runner, table, { ...everybodyReads, grant: 'select, insert, update' });
      await runner.query(
        `create policy published on ${table} for select using (current_setting('app.actor_kind', true) = 'published')`,
      );
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
