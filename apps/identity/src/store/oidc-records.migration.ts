import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the provider must remember over its own restart: sessions, grants, codes, refresh tokens, used assertions. */
export class OidcRecords1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table oidc_records (
        model text not null,
        id_hash bytea not null,
        payload jsonb not null,
        grant_id text,
        uid text,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (model, id_hash)
      )`);
    await runner.query('create index oidc_records_grant on oidc_records (grant_id) where grant_id is not null');
    await runner.query('create index oidc_records_uid on oidc_records (model, uid) where uid is not null');
    await runner.query('create index oidc_records_expiry on oidc_records (expires_at)');
    await runner.query(`
      do $$ begin
        execute format('grant select, insert, update, delete on oidc_records to %I', current_setting('junction.app_role'));
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table oidc_records');
  }
}
