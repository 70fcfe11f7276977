import type { Actor } from '@junction/auth';
import type { Clock } from './clock.js';
import type { Work } from './command.js';
import type { Database } from './database.js';
import { type Statement, statement } from './statement.js';

const REFUSED = statement(
  'audit_refusal',
  `insert into audit (at, user_id, actor_kind, act, what, code, record_ids, person_ids, request_id)
   values ($1, $2, $3, 'refused', $4, $5, $6, $7, $8)`,
);

const READ_AGAIN = statement(
  'audit_read_again',
  `insert into audit (at, user_id, actor_kind, act, what, record_ids, person_ids, request_id)
   values ($1, $2, $3, 'read', $4, $5, $6, $7)`,
);

/** An attempt that was refused: who, at what, why, and which records were named. */
export interface Refusal {
  readonly actor: Actor;
  /** The verb or view as the audit names it. */
  readonly what: string;
  /** The refusal's code. */
  readonly code: string;
  readonly recordIds?: readonly string[];
  readonly personIds?: readonly string[];
}

/** What the audit keeps of a command that was refused: the record that it named, or the people. */
export function refusalOf<T>({ actor, verb, about }: Work<T>, code: string): Refusal {
  const named = 'id' in about ? { recordIds: [about.id] } : { personIds: about };
  return { actor, what: verb, code, ...named };
}

/** Writes down that somebody tried and was refused, in a transaction of its own: the attempt itself left no trace. */
export async function recordRefusal(database: Database, refusal: Refusal, at: Date): Promise<void> {
  const { actor, what, code, recordIds = [], personIds = [] } = refusal;
  const values = [at, actor.userId, actor.kind, what, code, recordIds, personIds, actor.requestId];
  await database.pool.query({ name: REFUSED.name, text: REFUSED.text, values });
}

/** The audit of a repeated command: nothing was changed, but the record was shown once more. */
export function readAgain<T>(
  { actor, verb }: Work<T>,
  { nounId, personId }: { readonly nounId: string; readonly personId: string | undefined },
  at: Date,
): [Statement, unknown[]] {
  const people = personId === undefined ? [] : [personId];
  return [READ_AGAIN, [at, actor.userId, actor.kind, verb, [nounId], people, actor.requestId]];
}

/** How long a list may lie unread before looking at it counts as looking again. */
const PAUSE_MINUTES_MAX = 15;
/** After so long a look counts as a new one, however often the list was refreshed. */
const SITTING_HOURS_MAX = 12;
const SITTINGS_MAX = 10_000;

interface Sitting {
  readonly sinceMs: number;
  readonly lastMs: number;
  readonly ids: ReadonlySet<string>;
}

/** Who looks, and in which session: one account at two computers looks twice. */
export type Looking = Pick<Actor, 'userId' | 'sessionId'>;

/**
 * Remembers what a user has been shown on a page that stays open, so that its refreshes add only what is new to the
 * audit. Kept in memory: forgetting it writes too much, never too little.
 */
export class Sittings {
  private readonly open = new Map<string, Sitting>();

  constructor(private readonly clock: Clock) {}

  /** Those of `ids` that this user hasn't been shown on this page in this sitting. */
  newTo(who: Looking, page: string, ids: readonly string[]): string[] {
    const sitting = this.sittingOf(keyOf(who, page));
    return ids.filter((id) => !sitting?.ids.has(id));
  }

  /** Notes that they have been written down. */
  shown(who: Looking, page: string, ids: readonly string[]): void {
    const key = keyOf(who, page);
    const nowMs = this.clock.now().getTime();
    const sitting = this.sittingOf(key);
    this.open.delete(key);
    this.open.set(key, {
      sinceMs: sitting?.sinceMs ?? nowMs,
      lastMs: nowMs,
      ids: new Set([...(sitting?.ids ?? []), ...ids]),
    });
    const oldest = this.open.keys().next().value;
    if (this.open.size > SITTINGS_MAX && oldest !== undefined) this.open.delete(oldest);
  }

  private sittingOf(key: string): Sitting | undefined {
    const nowMs = this.clock.now().getTime();
    const known = this.open.get(key);
    if (!known) return undefined;
    const goesOn = nowMs - known.lastMs < PAUSE_MINUTES_MAX * 60_000;
    const isYoung = nowMs - known.sinceMs < SITTING_HOURS_MAX * 3_600_000;
    return goesOn && isYoung ? known : undefined;
  }
}

const keyOf = ({ userId, sessionId }: Looking, page: string): string => `${userId} ${sessionId} ${page}`;
