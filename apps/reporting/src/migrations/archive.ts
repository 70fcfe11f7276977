import { protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every fact that was heard, for ever, with nothing in it that leads to a person but by way of that person's own key.
 * The platform's own jobs alone see either table.
 */
export class Archive1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_keys (
        person_id uuid primary key,
        key bytea not null check (octet_length(key) = 32),
        given_at timestamptz not null
      )`);
    await runner.query(`
      create table facts (
        number bigint generated always as identity primary key,
        id uuid not null unique,
        type text not null,
        ld_service_id uuid not null,
        recorded_at timestamptz not null,
        archived_at timestamptz not null,
        data jsonb not null
      )`);
    await protectTable(runner, 'person_keys', { job: 'true', grant: 'select, insert' });
    await protectTable(runner, 'facts', { job: 'true', grant: 'select, insert' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
