import { grantToService } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is signed in, and which documents the portal may send. A session's id is a secret that only the browser holds:
 * here is its SHA-256, so that a copy of this table opens nothing. Tokens are sealed with a key that isn't in here.
 */
export class SessionsAndDocuments1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sessions (
        id_hash bytea primary key check (length(id_hash) = 32),
        user_id text not null,
        name text not null,
        pairs jsonb not null,
        sealed_tokens bytea not null,
        token_ends_at timestamptz not null,
        refresh_after timestamptz not null,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        revoked_at timestamptz
      )`);
    await runner.query('create index sessions_by_user on sessions (user_id) where revoked_at is null');
    await runner.query('create index sessions_by_age on sessions (created_at)');
    await runner.query(`
      create table documents (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        document text not null,
        last_built_at timestamptz not null
      )`);
    await grantToService(runner, 'select, insert, update, delete on sessions');
    await grantToService(runner, 'select, insert, update, delete on documents');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table documents, sessions');
  }
}
