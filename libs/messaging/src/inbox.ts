import { statement, type Tx } from '@junction/persistence';
import type { Arrived } from './delivered.js';

const REMEMBER = statement(
  'inbox_remember',
  `insert into inbox (event_id, consumer, received_at)
   select event_id, $2, $3 from unnest($1::uuid[]) as event_id
   on conflict do nothing returning event_id`,
);

/**
 * Remembers events as heard, in the transaction that has their effects.
 *
 * @param events each id once: the same id twice in one statement would pass twice.
 * @returns the ids that hadn't been heard before.
 */
export async function remember(tx: Tx, consumer: string, events: readonly Arrived[]): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const rows = await tx.rows<{ event_id: string }>(REMEMBER, [events.map(({ id }) => id), consumer, tx.at]);
  return new Set(rows.map(({ event_id }) => event_id));
}

/** The first of each id; kafka delivers at least once, also inside one batch. */
export function withoutRepeats(events: readonly Arrived[]): Arrived[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => !seen.has(id) && seen.add(id));
}
