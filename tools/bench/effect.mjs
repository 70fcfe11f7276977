import { setTimeout as wait } from 'node:timers/promises';
import { asAdmin, COMMITTED_MS, untilQuiet } from './look.mjs';
import { milliseconds, quantile } from './numbers.mjs';
import { withRawPath } from './raw-path.mjs';
import { arrive, askCases } from './service-client.mjs';

const COURT = 'aaaaaaaa-0000-4000-8000-0000000000a4';
const TRIES = 300;
const WARM_UP = 30;
const IDLE_MS = 40;

/**
 * From the commit of an arrival in cases to the commit of its effect in reporting, with nothing else to do; beside it
 * a row, a message and a row by hand, turn by turn. Both ends are the instants that PostgreSQL noted for its commits.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const ask = askCases(platform);
  await untilQuiet(platform);
  /** @type {string[]} */
  const stays = [];
  const raw = await withRawPath(platform, async (send) => {
    for (let turn = 0; turn < WARM_UP + TRIES; turn += 1) {
      const { id } = await arrive(ask, COURT);
      if (turn >= WARM_UP) stays.push(id);
      await wait(IDLE_MS);
      await send(turn >= WARM_UP);
      await wait(IDLE_MS);
    }
  });
  await untilQuiet(platform);
  const ours = await effects(platform, stays);
  const figures = /** @type {const} */ ([
    ['median', 0.5, '≤ 10 ms'],
    ['99th percentile', 0.99, '≤ 40 ms'],
  ]);
  return figures.map(([name, share, aim]) => ({
    what: `commit in cases → effect in reporting, idle: ${name}`,
    measured: milliseconds(quantile(ours, share)),
    against: `row → produce → consume → row by hand: ${milliseconds(quantile(raw, share))}`,
    ratio: (quantile(ours, share) / quantile(raw, share)).toFixed(2),
    aim,
  }));
}

/** How long each took, in milliseconds. @param {import('../platform/platform.mjs').Platform} platform @param {readonly string[]} stays */
async function effects(platform, stays) {
  const caused = await asAdmin(platform, 'cases', (client) =>
    client.query(
      `select fact.id, committed.at from outbox as fact
         join (select id, ${COMMITTED_MS} as at from stays where id = any ($1::uuid[])) as committed
           on committed.id = (fact.data ->> 'stayId')::uuid
        where fact.type = 'junction.stay.arrived.v1'`,
      [stays],
    ),
  );
  const had = await asAdmin(platform, 'reporting', (client) =>
    client.query(`select event_id as id, ${COMMITTED_MS} as at from inbox where event_id = any ($1::uuid[])`, [
      caused.rows.map(({ id }) => id),
    ]),
  );
  const effectAt = new Map(had.rows.map(({ id, at }) => [id, at]));
  if (effectAt.size !== stays.length) throw new Error(`${stays.length} arrivals had ${effectAt.size} effects`);
  return caused.rows.map(({ id, at }) => Number(effectAt.get(id)) - at);
}
