import { statement, type Tx } from '@junction/persistence';
import type { Arrived } from './delivered.js';

/** Why an event was set aside that is itself in order: one before it, of the same key, was not. */
export const BEHIND = 'BEHIND_PARKED';

/** Looked up by the key's hash, as the index has it: a key may be longer than an index takes. */
const BLOCKED = statement(
  'parked_blocked_keys',
  `select distinct topic, key from parked
    where consumer = $1 and topic = any ($2::text[]) and key = any ($3::text[])
      and hashtextextended(key, 0) = any (array(select hashtextextended(wanted, 0) from unnest($3::text[]) as wanted))`,
);

/** An event that has had its effect, or is set aside already, isn't set aside again. */
const PARK = statement(
  'parked_park',
  `insert into parked (consumer, topic, key, event_id, event, headers, reason, behind, parked_at)
   select $1, topic, key, event_id, event, headers, reason, reason = '${BEHIND}', $2
     from unnest($3::text[], $4::text[], $5::uuid[], $6::jsonb[], $7::jsonb[], $8::text[])
          with ordinality as item (topic, key, event_id, event, headers, reason, place)
    where not exists (select from inbox where inbox.event_id = item.event_id and inbox.consumer = $1)
      and not exists (select from parked where parked.event_id = item.event_id and parked.consumer = $1)
    order by place
   returning event_id, reason`,
);

const nameOf = ({ topic, key }: { topic: string; key: string }): string => `${topic} ${key}`;

/** What a batch comes to: what may be handled, and what is set aside, each in order. */
export interface Sorted {
  readonly good: readonly Arrived[];
  readonly aside: readonly { readonly event: Arrived; readonly reason: string }[];
}

/** Parts good events from those with a fault, and from everything that comes after a fault under the same key. */
export function sortOut(events: readonly Arrived[], blockedBefore: ReadonlySet<string>): Sorted {
  const blocked = new Set(blockedBefore);
  const good: Arrived[] = [];
  const aside: { event: Arrived; reason: string }[] = [];
  for (const event of events) {
    const name = nameOf(event);
    if (blocked.has(name)) aside.push({ event, reason: BEHIND });
    else if (event.fault === undefined) good.push(event);
    else {
      aside.push({ event, reason: event.fault });
      blocked.add(name);
    }
  }
  return { good, aside };
}

/** The keys among these events that have something parked. Asked once the keys are locked, so that it stays true. */
export async function blockedKeys(tx: Tx, consumer: string, events: readonly Arrived[]): Promise<ReadonlySet<string>> {
  const topics = [...new Set(events.map(({ topic }) => topic))];
  const keys = [...new Set(events.map(({ key }) => key))];
  const rows = await tx.rows<{ topic: string; key: string }>(BLOCKED, [consumer, topics, keys]);
  return new Set(rows.map(nameOf));
}

/** How much is kept of a message that PostgreSQL won't have as it came. */
const BARE_BYTES_MAX = 1024;

/** An event with nothing in it that could be refused: its id, topic and key, and the beginning of its value in hex. */
export const bareOf = (event: Arrived): Arrived => ({
  ...event,
  message: {
    value: Buffer.from(event.message.value ?? '').toString('hex', 0, BARE_BYTES_MAX),
    headers: {},
  },
});

/**
 * Sets events aside, durably and in order.
 *
 * @returns those that are set aside now and weren't before.
 */
export async function park(
  tx: Tx,
  consumer: string,
  aside: Sorted['aside'],
): Promise<{ readonly id: string; readonly reason: string }[]> {
  if (aside.length === 0) return [];
  const events = aside.map(({ event }) => event);
  const rows = await tx.rows<{ event_id: string; reason: string }>(PARK, [
    consumer,
    tx.at,
    events.map(({ topic }) => topic),
    events.map(({ key }) => key),
    events.map(({ id }) => id),
    events.map(({ message }) => JSON.stringify({ value: message.value })),
    events.map(({ message }) => JSON.stringify(message.headers)),
    aside.map(({ reason }) => reason),
  ]);
  return rows.map(({ event_id, reason }) => ({ id: event_id, reason }));
}
