import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAdmin, statementsPerTurn, untilQuiet } from './look.mjs';
import { alone } from './alone.mjs';
import { pgbench } from './pgbench.mjs';
import { CLAIM, MAKE_STAYS, MARK } from './same-sql.mjs';
import { arriveAll, askCases } from './service-client.mjs';

const CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000a1';
const CALLERS = [8, 32];
const STAYS_EACH = 12;
const SECONDS = 4;
const ROUNDS = 4;

const MARK_STAY = `mutation Mark($input: MarkStayNotSeenInput!) { markStayNotSeen(input: $input) { id version } }`;
const NOTHING = 'query Nothing { __typename }';

/**
 * Durable commands (row, fact, audit, key) through the service's API, beside the same SQL by pgbench: the same role,
 * row-level security and locks, its statements one by one. Every caller works on rows of its own. Once with nothing
 * else at work, as for pgbench, and once as in real life, where the facts of each command go on to reporting and open
 * pages while the next are done. What the door alone costs (token, HTTP, GraphQL) stands beside it.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const ask = askCases(platform);
  const stays = await arriveAll(ask, Math.max(...CALLERS) * STAYS_EACH, CUSTODY);
  const items = await itemsOf(platform, stays);
  await asAdmin(platform, 'cases', (client) => client.query(MAKE_STAYS, [stays.length, CUSTODY]));
  /** @type {Command} */
  const marking = {
    ...MARK,
    name: 'mark somebody as not seen',
    one: (caller, turn) => mark(ask, own(stays, caller, turn)),
  };
  /** @type {Command} */
  const claiming = {
    ...CLAIM,
    name: 'claim what is to be done',
    one: (caller, turn) => claim(ask, own(items, caller, turn)),
  };
  const figures = [];
  for (const callers of CALLERS) figures.push(...(await measure(platform, marking, callers)));
  figures.push(...(await measure(platform, claiming, 8)));
  return figures;
}

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {number} statements between `begin` and `commit`
 * @property {(staysEach: number) => string} sql the same for pgbench
 * @property {(caller: number, turn: number) => Promise<void>} one
 */

/** @param {import('../platform/platform.mjs').Platform} platform @param {Command} command @param {number} callers */
async function measure(platform, command, callers) {
  await mustSendTheSame(platform, command);
  const ask = askCases(platform);
  const folder = mkdtempSync(join(tmpdir(), 'junction-pgbench-'));
  const script = join(folder, 'command.sql');
  writeFileSync(script, command.sql(STAYS_EACH));
  const url = String(platform.urls.databases['cases']?.url);
  const load = { callers, seconds: SECONDS };
  try {
    const best = await inRounds(platform, {
      byApi: () => asked(load, command.one),
      atTheDoor: () => asked(load, () => ask(NOTHING, {})),
      bySql: () => pgbench({ url, script, clients: callers, seconds: SECONDS }),
    });
    return figuresOf(command, callers, best);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ api: number, carried: number, door: number, sql: number }} Rates */
/** @typedef {() => Promise<number>} Rate */

/**
 * One after the other, with nothing left to do in between; of each the round that was disturbed least, which is the
 * fastest.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {{ byApi: Rate, atTheDoor: Rate, bySql: Rate }} rates
 * @returns {Promise<Rates>}
 */
async function inRounds(platform, { byApi, atTheDoor, bySql }) {
  const best = { api: 0, carried: 0, door: 0, sql: 0 };
  await byApi();
  for (let round = 0; round < ROUNDS; round += 1) {
    best.sql = Math.max(best.sql, await alone(platform, bySql));
    best.api = Math.max(best.api, await alone(platform, byApi));
    best.door = Math.max(best.door, await alone(platform, atTheDoor));
    await untilQuiet(platform);
    best.carried = Math.max(best.carried, await byApi());
  }
  return best;
}

/** @param {Command} command @param {number} callers @param {Rates} best @returns {import('./bench.mjs').Figure[]} */
function figuresOf({ name, statements }, callers, { api, carried, door, sql }) {
  const against = `the same SQL by pgbench: ${Math.round(sql)} a second`;
  const by = (/** @type {number} */ rate) => ({
    measured: `${Math.round(rate)} a second`,
    against,
    ratio: (rate / sql).toFixed(2),
  });
  const what = `durable command by the service’s API: ${name}; ${callers} callers; begin, ${statements} statements, commit`;
  return [
    { what, ...by(api), aim: '≥ 0.50' },
    { what: '… while its facts go on to reporting and open pages, on the same cores', ...by(carried), aim: '≥ 0.50' },
    { what: '… what the door alone allows: an empty query, with its token', ...by(door), aim: '' },
  ];
}

/** What is compared must be the same work. @param {import('../platform/platform.mjs').Platform} platform @param {Command} command */
async function mustSendTheSame(platform, { name, statements, one }) {
  const turns = async () => {
    for (let turn = 0; turn < 50; turn += 1) await one(0, turn);
  };
  const sent = await statementsPerTurn(platform, 50, turns);
  if (sent !== statements)
    throw new Error(`${name}: sends ${sent} statements now, and same-sql.mjs has ${statements}: bring them together`);
}

/** @param {import('./service-client.mjs').Ask} ask @param {import('./service-client.mjs').ArrivedStay} stay */
async function mark(ask, stay) {
  const input = { stayId: stay.id, version: stay.version, reason: 'ASLEEP' };
  stay.version = (await ask(MARK_STAY, { input })).markStayNotSeen.version;
}

const CLAIM_ITEM = 'mutation Claim($input: ClaimWorkItemInput!) { claimWorkItem(input: $input) { id version } }';

/** @param {import('./service-client.mjs').Ask} ask @param {{ id: string, version: number }} item */
async function claim(ask, item) {
  const input = { workItemId: item.id, version: item.version, takeOver: false };
  item.version = (await ask(CLAIM_ITEM, { input })).claimWorkItem.version;
}

/** What is to be done about those who arrived: triage. @param {import('../platform/platform.mjs').Platform} platform @param {readonly import('./service-client.mjs').ArrivedStay[]} stays */
async function itemsOf(platform, stays) {
  const { rows } = await asAdmin(platform, 'cases', (client) =>
    client.query(
      `select work_items.id, work_items.version from work_items join stays using (case_id)
        where stays.id = any ($1::uuid[]) and work_items.kind = 'triage' and work_items.status = 'due'`,
      [stays.map(({ id }) => id)],
    ),
  );
  return /** @type {{ id: string, version: number }[]} */ (rows);
}

/** @template T @param {readonly T[]} rows @param {number} caller @param {number} turn */
function own(rows, caller, turn) {
  const row = rows[caller * STAYS_EACH + (turn % STAYS_EACH)];
  if (!row) throw new Error('every caller has rows of its own');
  return row;
}

/**
 * How many a second, by so many callers who each wait for their answer.
 *
 * @param {{ callers: number, seconds: number }} load
 * @param {(caller: number, turn: number) => Promise<unknown>} one
 */
async function asked({ callers, seconds }, one) {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  let done = 0;
  const caller = async (/** @type {number} */ number) => {
    for (let turn = 0; performance.now() < until; turn += 1, done += 1) await one(number, turn);
  };
  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  return done / ((performance.now() - startedAt) / 1000);
}
