import { setTimeout as wait } from 'node:timers/promises';
import { asOperator, audit, lockParked } from './database.mjs';
import { Refused } from './refused.mjs';

/** What the service's own replayer looks for. */
const ASKED = 'REPLAY_ASKED';

const LOOK_MS = 250;

/**
 * Asks the service to try a parked event again, and waits a while for what comes of it. The service does it itself,
 * with the handlers it runs; if it isn't running now, it does so when it starts.
 * @param {import('pg').Client} client
 * @param {{ service: string, number: number, waitMs: number }} which
 * @param {(line: string) => void} say
 */
export async function replay(client, { service, number, waitMs }, say) {
  await asOperator(client, async () => {
    const parked = await lockParked(client, service, number);
    if (!parked) throw new Refused(`${service}: no parked event has the number ${number}`);
    if (parked.first !== number)
      throw new Refused(`${service}: ${number} waits behind ${parked.first}; see to that first`);
    await client.query('update parked set reason = $2, behind = false where number = $1', [number, ASKED]);
    await audit(client, 'replay_parked_event', [parked.event_id]);
  });
  const reason = await outcome(client, number, waitMs);
  if (reason === ASKED) return say(`${service}: ${number} will be replayed once the service runs`);
  if (reason !== undefined) throw new Refused(`${service}: ${number} failed again: ${reason}`);
  say(`${service}: ${number} replayed, and what was behind it follows`);
}

/**
 * @param {import('pg').Client} client
 * @param {number} number
 * @param {number} waitMs
 * @returns {Promise<string | undefined>} why it is parked now; undefined once it isn't
 */
async function outcome(client, number, waitMs) {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const { rows } = await asOperator(client, () =>
      client.query('select reason from parked where number = $1', [number]),
    );
    const reason = rows[0]?.reason;
    if (reason !== ASKED || Date.now() > deadline) return reason;
    await wait(LOOK_MS);
  }
}
