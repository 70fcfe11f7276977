import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pgbench } from './pgbench.mjs';
import { arrivals, median, NORTH, serviceClient } from './service-client.mjs';

const STAYS = 400;
const CLIENTS = 8;
const SECONDS = 4;
const ROUNDS = 3;

const CORRECT = `mutation ($input: CorrectStayTimesInput!) { correctStayTimes(input: $input) { id version } }`;

/**
 * The same statements as the service sends for one command, each on its own: actor, locks and key; load; update; fact,
 * key and audit; commit.
 */
const SAME_SQL = `
\\set n random(1, ${STAYS})
begin;
select * from begin_command('member', 'bench', '${NORTH}', now(), gen_random_uuid()::text, '{}', 'stays',
  (select id from bench_stays where n = :n));
select * from stays where id = (select id from bench_stays where n = :n) for update;
update stays set arrived_at = arrived_at - interval '1 second', version = version + 1
 where id = (select id from bench_stays where n = :n);
with remembered as (
  insert into idempotency_keys (user_id, key, verb, input_hash, noun_id, done_at)
  values ('bench', gen_random_uuid()::text, 'bench', '\\\\x00', (select id from bench_stays where n = :n), now())
), audited as (
  insert into audit (at, user_id, actor_kind, act, what, record_ids, person_ids, request_id)
  values (now(), 'bench', 'member', 'write', 'bench', '{}', '{}', 'bench')
)
insert into outbox (id, shard, topic, type, key, data, recorded_at)
select gen_random_uuid(), 0, 'bench', 'bench', person_id::text, jsonb_build_object('personId', person_id), now()
  from bench_stays where n = :n;
commit;
`;

/** A durable command through the service's API, beside the same SQL by pgbench. @type {import('./bench.mjs').Bench} */
export async function durableCommand(platform) {
  const ask = serviceClient(platform, 'cases');
  const stays = await arrivals(ask, STAYS);
  const url = String(platform.urls.databases.cases?.url);
  await nameStays(platform, stays);

  const folder = mkdtempSync(join(tmpdir(), 'junction-pgbench-'));
  const script = join(folder, 'command.sql');
  writeFileSync(script, SAME_SQL);
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const service = await commandsASecond(ask, stays);
      const sql = pgbench({ url, script, clients: CLIENTS, seconds: SECONDS });
      rounds.push({ service, sql, ratio: service / sql });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      what: `durable command by the service's API, ${CLIENTS} callers`,
      measured: `${Math.round(median(rounds.map(({ service }) => service)))} a second`,
      against: `the same SQL by pgbench: ${Math.round(median(rounds.map(({ sql }) => sql)))} a second`,
      result: median(rounds.map(({ ratio }) => ratio)).toFixed(2),
      aim: '≥ 0.50',
    },
  ];
}

/** pgbench picks a stay by number. @param {import('../platform/platform.mjs').Platform} platform @param {readonly { id: string }[]} stays */
async function nameStays(platform, stays) {
  const owner = new pg.Client({
    connectionString: Object.assign(new URL(String(platform.urls.postgres)), { pathname: '/junction_cases' }).href,
  });
  await owner.connect();
  await owner.query('drop table if exists bench_stays');
  await owner.query('create table bench_stays (n int primary key, id uuid not null, person_id uuid not null)');
  await owner.query(
    `insert into bench_stays select row_number() over (), id, person_id from stays where id = any ($1::uuid[])`,
    [stays.map(({ id }) => id)],
  );
  await owner.query('grant select on bench_stays to junction_cases');
  await owner.end();
}

/**
 * Each caller works on stays of its own, so that nobody waits for a row.
 *
 * @param {import('./service-client.mjs').Ask} ask
 * @param {readonly import('./service-client.mjs').ArrivedStay[]} stays
 */
async function commandsASecond(ask, stays) {
  const until = performance.now() + SECONDS * 1000;
  let done = 0;
  /** @param {unknown} _ @param {number} number */
  const caller = async (_, number) => {
    const own = stays.filter((_stay, index) => index % CLIENTS === number);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const stay = own[turn % own.length];
      if (!stay) return;
      const arrivedAt = new Date(new Date(stay.arrivedAt).getTime() - 1000).toISOString();
      const input = { stayId: stay.id, version: stay.version, arrivedAt, reason: 'ENTERED_WRONGLY' };
      const { correctStayTimes } = await ask(CORRECT, { input });
      Object.assign(stay, { version: correctStayTimes.version, arrivedAt });
      done += 1;
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, caller));
  return done / ((performance.now() - startedAt) / 1000);
}
