import type { MarkStayNotSeenInput, NotSeenReason } from '../../generated/graphql.js';
import { nextTime, parseTimeOfDay } from '../../words/time-of-day.js';

export interface NotSeenWords {
  readonly reason: string;
  /** When to try again, on a 24-hour clock; empty leaves it to the platform. */
  readonly again: string;
}

export const EMPTY: NotSeenWords = { reason: '', again: '' };

export type NotSeenFaults = Partial<Record<keyof NotSeenWords, 'REASON_MISSING' | 'AGAIN_UNREADABLE'>>;

export type ReadNotSeen =
  | { readonly ok: true; readonly input: Omit<MarkStayNotSeenInput, 'stayId' | 'version'> }
  | { readonly ok: false; readonly faults: NotSeenFaults };

/** Makes a reason of the form; a time gone by is tomorrow's. */
export function readNotSeen(words: NotSeenWords, now: Date): ReadNotSeen {
  const isUntimed = words.again.trim() === '';
  const time = parseTimeOfDay(words.again);
  const at = time && nextTime(time, now);
  const faults: NotSeenFaults = {
    ...(words.reason === '' && { reason: 'REASON_MISSING' as const }),
    ...(!isUntimed && !at && { again: 'AGAIN_UNREADABLE' as const }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, input: { reason: words.reason as NotSeenReason, ...(at && { tryAgainAt: at.toISOString() }) } };
}
