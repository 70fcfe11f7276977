import type { NextEvent, PlanStayInput, StayRowFragment } from '../../generated/graphql.js';
import { clockOf } from '../../words/london.js';
import { nextTime, parseTimeOfDay } from '../../words/time-of-day.js';

export interface PlanWords {
  readonly event: string;
  /** On a 24-hour clock; empty where nobody knows. A time gone by is tomorrow's. */
  readonly at: string;
}

/** What is planned already, as the form opens. */
export const planOf = ({ nextEvent, nextEventAt }: StayRowFragment): PlanWords => ({
  event: nextEvent ?? '',
  at: nextEventAt ? clockOf(new Date(nextEventAt)) : '',
});

export type PlanFaults = Partial<Record<keyof PlanWords, 'EVENT_MISSING' | 'AT_UNREADABLE'>>;

export type Plan =
  | { readonly ok: true; readonly input: Omit<PlanStayInput, 'stayId' | 'version'> }
  | { readonly ok: false; readonly faults: PlanFaults };

/** Makes a plan of the form; `now` decides which day a time belongs to. */
export function readPlan(words: PlanWords, now: Date): Plan {
  const isUntimed = words.at.trim() === '' || words.event === 'NOT_KNOWN';
  const time = parseTimeOfDay(words.at);
  const at = time && nextTime(time, now);
  const faults: PlanFaults = {
    ...(words.event === '' && { event: 'EVENT_MISSING' as const }),
    ...(!isUntimed && !at && { at: 'AT_UNREADABLE' as const }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const nextEventAt = isUntimed || !at ? null : at.toISOString();
  return { ok: true, input: { nextEvent: words.event as NextEvent, nextEventAt } };
}
