import type { ArrivalReason, ArriveStayInput } from '../../generated/graphql.js';
import { dayOf } from '../../words/london.js';
import { lastTime, parseTimeOfDay } from '../../words/time-of-day.js';
import { readWho, type WhoFault } from '../../words/who.js';

/** The row as it is typed. */
export interface QuickAddWords {
  readonly place: string;
  readonly who: string;
  readonly reason: string;
  /** When they arrived, on a 24-hour clock; empty for now. */
  readonly since: string;
}

export const EMPTY: QuickAddWords = { place: '', who: '', reason: 'NOT_KNOWN_YET', since: '' };

export type QuickAddFault = WhoFault | 'SINCE_UNREADABLE' | 'PLACE_TOO_LONG' | 'WHO_TOO_LONG';
export type QuickAddFaults = Partial<Record<keyof QuickAddWords, QuickAddFault>>;

export type QuickAdd =
  { readonly ok: true; readonly input: ArriveStayInput } | { readonly ok: false; readonly faults: QuickAddFaults };

const PLACE_MAX = 40;
const WHO_MAX = 200;

/** Makes an arrival of the row, or says which boxes to look at. `now` bounds the arrival: a later time was yesterday. */
export function readQuickAdd(words: QuickAddWords, siteId: string, now: Date): QuickAdd {
  const who = readWho(words.who, dayOf(now));
  const time = parseTimeOfDay(words.since);
  const since = words.since.trim() === '' ? now : time && lastTime(time, now);
  const faults: QuickAddFaults = {
    ...(words.place.trim().length > PLACE_MAX && { place: 'PLACE_TOO_LONG' as const }),
    ...(!who.ok && { who: who.fault }),
    ...(words.who.length > WHO_MAX && { who: 'WHO_TOO_LONG' as const }),
    ...(!since && { since: 'SINCE_UNREADABLE' as const }),
  };
  if (!who.ok || !since || Object.keys(faults).length > 0) return { ok: false, faults };

  const place = words.place.trim();
  return {
    ok: true,
    input: {
      siteId,
      person: who.who,
      ...(place && { place }),
      arrivedAt: since.toISOString(),
      reason: words.reason as ArrivalReason,
    },
  };
}
