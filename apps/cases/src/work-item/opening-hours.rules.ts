import { BANK_HOLIDAYS } from './bank-holidays.rules.js';
import { dayAfter, dayInLondon, daysFrom, instantInLondon, weekdayOf, type Weekday } from './london.rules.js';

/** From when (inclusive) to when (exclusive) somebody is there on one day, in minutes after midnight in London. */
export interface Opening {
  readonly opens: number;
  readonly closes: number;
}

/** When an L&D service works at a place: at all times, or by the week. A day that isn't named is closed. */
export type OpeningHours =
  | { readonly always: true }
  | {
      readonly always: false;
      readonly week: Readonly<Partial<Record<Weekday, Opening>>>;
      readonly bankHolidays: 'open' | 'closed';
    };

/** Longer than any place is closed at a stretch. */
const DAYS_MAX = 400;

/**
 * The instant at which so many minutes of work have passed since `from`, counting those alone in which the place is
 * open: what comes in the night waits for the morning. Minutes are real ones, also when clocks change.
 * @throws {RangeError} for a place that is never open.
 */
export function afterOpenMinutes(from: Date, minutes: number, hours: OpeningHours): Date {
  let leftMs = minutes * 60_000;
  if (hours.always) return new Date(from.getTime() + leftMs);
  let days = 0;
  for (const day of daysFrom(from)) {
    if ((days += 1) > DAYS_MAX) break;
    const opening = openingOn(day, hours);
    if (!opening) continue;
    const startMs = Math.max(from.getTime(), instantInLondon(day, opening.opens).getTime());
    const openMs = Math.max(0, instantInLondon(day, opening.closes).getTime() - startMs);
    if (leftMs <= openMs) return new Date(startMs + leftMs);
    leftMs -= openMs;
  }
  throw new RangeError('the place is never open');
}

/** When a place is open on a calendar day; undefined: not at all. */
export function openingOn(day: string, hours: Extract<OpeningHours, { always: false }>): Opening | undefined {
  if (hours.bankHolidays === 'closed' && BANK_HOLIDAYS.has(day)) return undefined;
  return hours.week[weekdayOf(day)];
}

/** A working day: Monday to Friday, no bank holiday in England. */
export const isWorkingDay = (day: string): boolean =>
  !BANK_HOLIDAYS.has(day) && weekdayOf(day) !== 'saturday' && weekdayOf(day) !== 'sunday';

/** Offices close at five. */
const END_OF_WORK = 17 * 60;

/** The end (17:00) of the n-th working day after the day of `from`; n is at least 1. */
export function endOfWorkingDayAfter(from: Date, workingDays: number): Date {
  let day = dayInLondon(from);
  for (let passed = 0; passed < workingDays; passed += isWorkingDay(day) ? 1 : 0) day = dayAfter(day);
  return instantInLondon(day, END_OF_WORK);
}
