import { protectTable } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has begun to write: nobody else's business, and gone after a week. */
export class Drafts1764100002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drafts (
        id uuid primary key,
        user_id text not null,
        page text not null,
        subject_id uuid not null,
        person_id uuid references people (id),
        text text not null check (char_length(text) <= 20000),
        saved_at timestamptz not null,
        expires_at timestamptz not null,
        constraint one_draft_a_page_and_subject unique (user_id, page, subject_id)
      )`);
    await runner.query('create index drafts_by_end on drafts (expires_at)');
    const own = `user_id = current_setting('app.user_id', true)`;
    await protectTable(runner, 'drafts', { member: own, job: 'true', grant: 'select, insert, update, delete' });
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
