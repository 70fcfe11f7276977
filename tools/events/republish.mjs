import { asOperator, audit } from './database.mjs';

const PIECE = 5000;

const NEXT = `
  with piece as (
    select number, recorded_at from outbox
     where number > $1 and number <= $2 and recorded_at >= $3 and ($4::text is null or topic = $4)
     order by number limit ${PIECE}
  ), opened as (
    update outbox set published_at = null from piece
     where outbox.number = piece.number and outbox.recorded_at = piece.recorded_at and published_at is not null
  )
  select count(*)::int as count, max(number)::float8 as last from piece`;

/**
 * Has a service's relay say facts again that were recorded from an instant on (inclusive), under the ids they had: for
 * whoever has lost them. Whoever has heard them drops them.
 * @param {import('pg').Client} client
 * @param {{ service: string, from: Date, topic: string | undefined }} which
 * @param {(line: string) => void} say
 */
export async function republish(client, { service, from, topic }, say) {
  const newest = await asOperator(client, async () => {
    await audit(client, `republish_facts: ${topic ?? 'every topic'} from ${from.toISOString()}`);
    const { rows } = await client.query('select coalesce(max(number), 0)::float8 as newest from outbox');
    return rows[0].newest;
  });
  let total = 0;
  for (let after = 0; ;) {
    const last = after;
    const { rows } = await asOperator(client, () => client.query(NEXT, [last, newest, from, topic ?? null]));
    total += rows[0].count;
    if (rows[0].count < PIECE) break;
    after = rows[0].last;
  }
  say(`${service}: ${total} facts will be said again; its relay does so while the service runs`);
}
