import type { CorrectionReason, CorrectStayTimesInput, StayRowFragment } from '../../generated/graphql.js';
import { clockOf, dayOf, instantOf, shiftDay, type Day } from '../../words/london.js';
import { parseTimeOfDay } from '../../words/time-of-day.js';
import type { TIME_FAULTS } from './correct-times.content.js';

/** Day and time of each moment; an empty day means that it did not happen. */
export interface TimesWords {
  readonly arrivedDay: Day;
  readonly arrivedTime: string;
  readonly seenDay: Day;
  readonly seenTime: string;
  readonly leftDay: Day;
  readonly leftTime: string;
  /** A code, or empty while nothing is chosen. */
  readonly why: string;
}

type Fault = keyof typeof TIME_FAULTS;
export type TimesFaults = Partial<Record<keyof TimesWords, Fault>>;

export type Times =
  | { readonly ok: true; readonly input: Omit<CorrectStayTimesInput, 'stayId' | 'version'> }
  | { readonly ok: false; readonly faults: TimesFaults };

/** How far back an arrival may be moved from the one that is recorded. */
const DAYS_BEFORE = 3;

const wordsOf = (at: string | null): [Day, string] =>
  at === null ? ['', ''] : [dayOf(new Date(at)), clockOf(new Date(at))];

/** The form as it opens: what is recorded now. */
export function timesOf(stay: Pick<StayRowFragment, 'arrivedAt' | 'seenAt' | 'leftAt'>): TimesWords {
  const [arrivedDay, arrivedTime] = wordsOf(stay.arrivedAt);
  const [seenDay, seenTime] = wordsOf(stay.seenAt);
  const [leftDay, leftTime] = wordsOf(stay.leftAt);
  return { arrivedDay, arrivedTime, seenDay, seenTime, leftDay, leftTime, why: '' };
}

/** The days that may be chosen, the latest first: from three before the recorded arrival to today. */
export function daysFor(arrivedAt: string, now: Date): readonly Day[] {
  const days: Day[] = [];
  const first = shiftDay(dayOf(new Date(arrivedAt)), -DAYS_BEFORE);
  for (let day = dayOf(now); day >= first; day = shiftDay(day, -1)) days.push(day);
  return days;
}

/** Makes a correction of the form. Seen and left may be at the very minute of the arrival, never before; nothing is ahead of `now`. */
export function readTimes(words: TimesWords, now: Date): Times {
  const arrived = moment(words.arrivedDay, words.arrivedTime, now);
  const seen = words.seenDay === '' ? null : moment(words.seenDay, words.seenTime, now, arrived);
  const left = words.leftDay === '' ? null : moment(words.leftDay, words.leftTime, now, arrived);
  const faults: TimesFaults = {
    ...(typeof arrived === 'string' && { arrivedTime: arrived }),
    ...(typeof seen === 'string' && { seenTime: seen }),
    ...(typeof left === 'string' && { leftTime: left }),
    ...(words.why === '' && { why: 'WHY_MISSING' as const }),
  };
  if (typeof arrived === 'string' || typeof seen === 'string' || typeof left === 'string' || faults.why) {
    return { ok: false, faults };
  }
  return {
    ok: true,
    input: {
      arrivedAt: arrived.toISOString(),
      seenAt: seen?.toISOString() ?? null,
      leftAt: left?.toISOString() ?? null,
      reason: words.why as CorrectionReason,
    },
  };
}

function moment(day: Day, text: string, now: Date, notBefore?: Date | Fault): Date | Fault {
  if (text.trim() === '') return 'TIME_MISSING';
  const time = parseTimeOfDay(text);
  const at = time && instantOf(day, time);
  if (!at) return 'TIME_UNREADABLE';
  if (at.getTime() > now.getTime()) return 'IN_THE_FUTURE';
  return notBefore instanceof Date && at.getTime() < notBefore.getTime() ? 'OUT_OF_ORDER' : at;
}
