import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far cases have come, beside the stays. A quarter that was published before has none of it, for ever: nulls. The
 * table refuses a number from 1 to 7 here as well, and a median that rests on so few.
 */
export class PublishedFunnel1764200001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const counts = ['cases_identified', 'cases_triaged', 'cases_seen', 'cases_closed'];
    const times = ['identified_to_triaged', 'arrived_to_triaged', 'arrived_to_seen'];
    const columns = [...counts, ...times.map((time) => `n_${time}`)];
    for (const column of columns) {
      await runner.query(`
        alter table publication_lines add column ${column} text
          check (${column} = '*' or ${column} = '0' or ${column} ~ '^([89]|[1-9][0-9]+)$')`);
    }
    for (const time of times) {
      await runner.query(`
        alter table publication_lines add column median_${time} text,
          add check (median_${time} is null or median_${time} = '*' or coalesce(n_${time}, '0') not in ('*', '0'))`);
    }
    await runner.query(`
      alter table publication_lines add check (num_nulls(${columns.join(', ')}) in (0, ${columns.length}))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}
