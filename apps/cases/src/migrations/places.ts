import { grantToService, protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** L&D services and their places: public knowledge, written by the platform itself alone. */
export class Places1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ld_services (
        id uuid primary key,
        name text not null,
        organisation text not null,
        region text not null,
        opened_on date not null,
        version int not null
      )`);
    await runner.query(`
      create table sites (
        id uuid primary key,
        ld_service_id uuid not null references ld_services (id),
        name text not null,
        setting text not null,
        force text check (force ~ '^[0-9]{2}$'),
        opened_on date not null,
        version int not null
      )`);
    await runner.query('create index sites_of_service on sites (ld_service_id, name, id)');
    const everybodyReads = { member: 'true', memberWrites: 'false', published: 'true', job: 'true' };
    await protectTable(runner, 'ld_services', { ...everybodyReads, grant: 'select, insert' });
    await protectTable(runner, 'sites', { ...everybodyReads, grant: 'select, insert' });
    await partnersRead(runner, 'ld_services');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

/** Partners' systems may know which services there are, and nothing else. */
async function partnersRead(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `create policy permit on ${table} for select using (current_setting('app.actor_kind', true) = 'permit')`,
  );
  await grantToService(runner, `select on ${table}`);
}
