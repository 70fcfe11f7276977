import type { LeaveStayInput, LeftTo } from '../../generated/graphql.js';
import { lastTime, parseTimeOfDay } from '../../words/time-of-day.js';

export interface LeaveWords {
  readonly leftTo: string;
  /** On a 24-hour clock; empty for now. */
  readonly at: string;
}

export const EMPTY: LeaveWords = { leftTo: '', at: '' };

export type LeaveFaults = Partial<Record<keyof LeaveWords, 'LEFT_TO_MISSING' | 'AT_UNREADABLE'>>;

export type Leaving =
  | { readonly ok: true; readonly input: Omit<LeaveStayInput, 'stayId' | 'version'> }
  | { readonly ok: false; readonly faults: LeaveFaults };

/** Makes a leaving of the form; without a time the platform says when, by its own clock. */
export function readLeave(words: LeaveWords, now: Date): Leaving {
  const isNow = words.at.trim() === '';
  const time = parseTimeOfDay(words.at);
  const at = time && lastTime(time, now);
  const faults: LeaveFaults = {
    ...(words.leftTo === '' && { leftTo: 'LEFT_TO_MISSING' as const }),
    ...(!isNow && !at && { at: 'AT_UNREADABLE' as const }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, input: { leftTo: words.leftTo as LeftTo, ...(at && { leftAt: at.toISOString() }) } };
}
