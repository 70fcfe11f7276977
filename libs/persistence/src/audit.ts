import type { Clock } from './clock.js';
import type { Work } from './command.js';
import type { Database } from './database.js';
import { statement } from './statement.js';

const REFUSED = statement(
  'audit_refusal',
  `insert into audit (at, user_id, actor_kind, act, what, code, person_ids, request_id)
   values ($1, $2, $3, 'refused', $4, $5, $6, $7)`,
);

/** Writes down that somebody tried and was refused, in a transaction of its own: the verb's has left no trace. */
export async function recordRefusal<T>(database: Database, work: Work<T>, code: string, at: Date): Promise<void> {
  const { actor } = work;
  const people = Array.isArray(work.about) ? work.about : [];
  await database.pool.query({
    name: REFUSED.name,
    text: REFUSED.text,
    values: [at, actor.userId, actor.kind, work.verb, code, people, actor.requestId],
  });
}

/** How long a list may stay open before looking at it counts as looking again. */
const SITTING_MINUTES = 15;
const SITTINGS_MAX = 10_000;

/**
 * Remembers what a user has been shown on a page that stays open, so that its refreshes add only what is new to the
 * audit. Kept in memory: forgetting it writes too much, never too little.
 */
export class Sittings {
  private readonly open = new Map<string, { lastAt: number; ids: Set<string> }>();

  constructor(private readonly clock: Clock) {}

  /** Those of `ids` that this user hasn't been shown on this page in this sitting. */
  newTo(userId: string, page: string, ids: readonly string[]): string[] {
    const key = `${userId} ${page}`;
    const now = this.clock.now().getTime();
    const known = this.open.get(key);
    const sitting = known && now - known.lastAt < SITTING_MINUTES * 60_000 ? known.ids : new Set<string>();
    return ids.filter((id) => !sitting.has(id));
  }

  /** Notes that they have been written down. */
  shown(userId: string, page: string, ids: readonly string[]): void {
    const key = `${userId} ${page}`;
    const now = this.clock.now().getTime();
    const known = this.open.get(key);
    const goesOn = known && now - known.lastAt < SITTING_MINUTES * 60_000;
    this.open.delete(key);
    this.open.set(key, { lastAt: now, ids: new Set([...(goesOn ? known.ids : []), ...ids]) });
    const oldest = this.open.keys().next().value;
    if (this.open.size > SITTINGS_MAX && oldest !== undefined) this.open.delete(oldest);
  }
}
