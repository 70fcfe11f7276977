import pg from 'pg';
import { arrivals, CUSTODY, median, serviceClient } from './service-client.mjs';

/** A site that starts empty. */
const SMALL = 'aaaaaaaa-0000-4000-8000-0000000000a2';
const LOOKS = 60;

const BOARD = `query ($siteId: ID!, $after: String) {
  board(siteId: $siteId) {
    asOf presentCount site { name }
    stays(first: 50, after: $after) {
      edges { node { id version place arrivedAt seenAt reason person { id name { family given } description dateOfBirth } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/**
 * The first page of a board with few and with many people: the same number of statements, about the same time.
 *
 * @type {import('./bench.mjs').Bench}
 */
export async function board(platform) {
  const ask = serviceClient(platform, 'cases');
  await arrivals(ask, 10, SMALL);
  const { board: full } = await ask(BOARD, { siteId: CUSTODY });
  await arrivals(ask, Math.max(0, 1000 - full.presentCount));

  const few = await look(platform, ask, SMALL);
  const many = await look(platform, ask, CUSTODY);
  return [
    {
      what: `board, first page of 50: statements with ${many.people} people present`,
      measured: `${many.statements} statements`,
      against: `with ${few.people} people: ${few.statements} statements`,
      result: (many.statements / few.statements).toFixed(2),
      aim: '1.00',
    },
    {
      what: `board, first page of 50: median time with ${many.people} people present`,
      measured: `${many.ms.toFixed(1)} ms`,
      against: `with ${few.people} people: ${few.ms.toFixed(1)} ms`,
      result: (many.ms / few.ms).toFixed(2),
      aim: 'grows with the page (50 rows), not with the site',
    },
  ];
}

/**
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {import('./service-client.mjs').Ask} ask
 * @param {string} siteId
 */
async function look(platform, ask, siteId) {
  const times = [];
  const before = await statementsSent(platform);
  let people = 0;
  for (let turn = 0; turn < LOOKS; turn += 1) {
    const startedAt = performance.now();
    people = (await ask(BOARD, { siteId })).board.presentCount;
    times.push(performance.now() - startedAt);
  }
  const statements = Math.round((await statementsSent(platform)) - before) / LOOKS;
  return { people, statements: Math.round(statements * 10) / 10, ms: median(times) };
}

/**
 * Statements that the cases database has run so far, as PostgreSQL counts them.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 */
async function statementsSent(platform) {
  const url = Object.assign(new URL(String(platform.urls.postgres)), { pathname: '/junction_cases' }).href;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select coalesce(sum(calls), 0)::float8 as calls from pg_stat_statements
    where userid = 'junction_cases'::regrole and toplevel and query !~* 'outbox'`);
  await client.end();
  return rows[0].calls;
}
