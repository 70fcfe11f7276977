import pg from 'pg';

/**
 * A look into a program's database, past every policy.
 *
 * @template T
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {'cases' | 'reporting'} app
 * @param {(client: pg.Client) => Promise<T>} look
 * @returns {Promise<T>}
 */
export async function asAdmin(platform, app, look) {
  const url = Object.assign(new URL(platform.urls.postgres), { pathname: `/junction_${app}` });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
}

/** The instant at which a row was committed as it is now, in milliseconds of the server's clock. */
export const COMMITTED_MS = 'extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000';

/**
 * How many statements the cases service sends for one turn of some work, between `begin` and `commit`, counted by
 * PostgreSQL itself. Those of the relay are left out; what happens every now and then is no multiple of the turns.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {number} turns
 * @param {() => Promise<unknown>} work all the turns
 * @returns {Promise<number>}
 */
export async function statementsPerTurn(platform, turns, work) {
  const before = await calls(platform);
  await work();
  const after = await calls(platform);
  return [...after].reduce((sum, [id, count]) => sum + Math.round((count - (before.get(id) ?? 0)) / turns), 0);
}

/** @param {import('../platform/platform.mjs').Platform} platform @returns {Promise<Map<string, number>>} */
async function calls(platform) {
  const { rows } = await asAdmin(platform, 'cases', (client) =>
    client.query(`select queryid::text as id, sum(calls)::float8 as calls from pg_stat_statements
      where userid = 'junction_cases'::regrole and toplevel
        and query !~* '^(begin|commit|rollback)|published_at|pg_try_advisory' group by queryid`),
  );
  return new Map(rows.map(({ id, calls: count }) => [id, count]));
}

/** Waits until every fact is published and reporting has taken it in, so that one measurement leaves the next alone. @param {import('../platform/platform.mjs').Platform} platform */
export async function untilQuiet(platform) {
  const [waiting, heard] = [
    `select count(*)::int as n from outbox where published_at is null`,
    `select count(*)::int as n from inbox`,
  ];
  for (let last = -1; ;) {
    const facts = await asAdmin(platform, 'cases', (client) => client.query(waiting));
    const events = await asAdmin(platform, 'reporting', (client) => client.query(heard));
    if (facts.rows[0].n === 0 && events.rows[0].n === last) return;
    last = events.rows[0].n;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
