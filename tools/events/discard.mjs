import { asOperator, audit, lockParked } from './database.mjs';
import { Refused } from './refused.mjs';

/**
 * Gives a parked event up for this service, with the reason in the audit. It counts as heard, so that it doesn't come
 * back when facts are said again; what is behind it goes on by itself.
 * @param {import('pg').Client} client
 * @param {{ service: string, number: number, why: string }} which
 * @param {(line: string) => void} say
 */
export async function discard(client, { service, number, why }, say) {
  await asOperator(client, async () => {
    const parked = await lockParked(client, service, number);
    if (!parked) throw new Refused(`${service}: no parked event has the number ${number}`);
    if (parked.first !== number)
      throw new Refused(`${service}: ${number} waits behind ${parked.first}; see to that first`);
    await client.query(
      `insert into inbox (event_id, consumer, received_at) values ($1, $2, now()) on conflict do nothing`,
      [parked.event_id, service],
    );
    await client.query('delete from parked where number = $1', [number]);
    await audit(client, `discard_parked_event: ${why}`, [parked.event_id]);
  });
  say(`${service}: ${number} discarded, and what was behind it follows`);
}
