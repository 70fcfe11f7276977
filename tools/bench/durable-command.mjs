import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAdmin, statementsPerTurn, untilQuiet } from './look.mjs';
import { median } from './numbers.mjs';
import { pgbench } from './pgbench.mjs';
import { MAKE_STAYS, SAME_SQL, STATEMENTS } from './same-sql.mjs';
import { arriveAll, askCases } from './service-client.mjs';

const CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000a1';
const CALLERS = [8, 32];
const STAYS_EACH = 12;
const WARM_UP_SECONDS = 4;
const SECONDS = 4;
const ROUNDS = 5;

const MARK = `mutation Mark($input: MarkStayNotSeenInput!) { markStayNotSeen(input: $input) { id version } }`;

/**
 * A durable command (row, fact, audit, key) through the service's API, beside the same SQL by pgbench: the same role,
 * row-level security and locks, its statements one by one. Every caller works on stays of its own.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const ask = askCases(platform);
  const stays = await arriveAll(ask, Math.max(...CALLERS) * STAYS_EACH, CUSTODY);
  await asAdmin(platform, 'cases', (client) => client.query(MAKE_STAYS, [stays.length, CUSTODY]));
  await mustSendTheSame(platform, () => markEach(ask, stays.slice(0, 50)));

  const folder = mkdtempSync(join(tmpdir(), 'junction-pgbench-'));
  const script = join(folder, 'command.sql');
  writeFileSync(script, SAME_SQL(STAYS_EACH));
  const url = String(platform.urls.databases['cases']?.url);
  try {
    const figures = [];
    for (const callers of CALLERS) {
      const byApi = (/** @type {number} */ seconds) => commandsASecond(ask, stays, { callers, seconds });
      const bySql = (/** @type {number} */ seconds) => pgbench({ url, script, clients: callers, seconds });
      figures.push(figure(callers, await inRounds(platform, byApi, bySql)));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ api: number, sql: number }} Round */
/** @typedef {(seconds: number) => Promise<number>} Rate */

/**
 * One after the other, each round in the other order, with nothing left to do in between.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {Rate} byApi
 * @param {Rate} bySql
 */
async function inRounds(platform, byApi, bySql) {
  const alone = async (/** @type {Rate} */ rate, /** @type {number} */ seconds) => {
    await untilQuiet(platform);
    return rate(seconds);
  };
  await alone(byApi, WARM_UP_SECONDS);
  await alone(bySql, 1);
  /** @type {Round[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await alone(byApi, SECONDS) : undefined;
    const sql = await alone(bySql, SECONDS);
    rounds.push({ api: first ?? (await alone(byApi, SECONDS)), sql });
  }
  return rounds;
}

/** @param {number} callers @param {readonly Round[]} rounds @returns {import('./bench.mjs').Figure} */
function figure(callers, rounds) {
  return {
    what: `durable command by the service’s API, ${callers} callers (begin, ${STATEMENTS} statements, commit)`,
    measured: `${Math.round(median(rounds.map(({ api }) => api)))} a second`,
    against: `the same SQL by pgbench: ${Math.round(median(rounds.map(({ sql }) => sql)))} a second`,
    ratio: median(rounds.map(({ api, sql }) => api / sql)).toFixed(2),
    aim: '≥ 0.50',
  };
}

/** What is compared must be the same work. @param {import('../platform/platform.mjs').Platform} platform @param {() => Promise<unknown>} turns fifty */
async function mustSendTheSame(platform, turns) {
  const sent = await statementsPerTurn(platform, 50, turns);
  if (sent !== STATEMENTS)
    throw new Error(`a command sends ${sent} statements now, and same-sql.mjs has ${STATEMENTS}: bring them together`);
}

/** @param {import('./service-client.mjs').Ask} ask @param {readonly import('./service-client.mjs').ArrivedStay[]} stays */
async function markEach(ask, stays) {
  for (const stay of stays) await mark(ask, stay);
}

/** @param {import('./service-client.mjs').Ask} ask @param {import('./service-client.mjs').ArrivedStay} stay */
async function mark(ask, stay) {
  const input = { stayId: stay.id, version: stay.version, reason: 'ASLEEP' };
  stay.version = (await ask(MARK, { input })).markStayNotSeen.version;
}

/**
 * @param {import('./service-client.mjs').Ask} ask
 * @param {readonly import('./service-client.mjs').ArrivedStay[]} stays
 * @param {{ callers: number, seconds: number }} load
 */
async function commandsASecond(ask, stays, { callers, seconds }) {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  let done = 0;
  const caller = async (/** @type {number} */ number) => {
    const own = stays.slice(number * STAYS_EACH, (number + 1) * STAYS_EACH);
    for (let turn = 0; performance.now() < until; turn += 1, done += 1) {
      const stay = own[turn % own.length];
      if (stay) await mark(ask, stay);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  return done / ((performance.now() - startedAt) / 1000);
}
