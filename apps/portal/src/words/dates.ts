import { clockOf, dayOf, shiftDay, type Day } from './london.js';

const LONG = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const BIRTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: '2-digit' });

const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** `Monday 2 March 2026`, without the comma that British English no longer writes. */
export const longDay = (day: Day): string => LONG.format(atMidnight(day)).replace(',', '');

/** `March 2026`, of `2026-03`. */
export const monthName = (month: string): string => MONTH.format(atMidnight(`${month}-01`));

/** `Mar 26`, of `2026-03`: for the axis of a chart, where the whole name has no room. */
export const monthAbbreviation = (month: string): string => SHORT_MONTH.format(atMidnight(`${month}-01`));

/** Whole years on `today`; somebody born on 29 February is a year older on 1 March. */
export function ageOn(born: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** `2 May 1992 (34)`. */
export const birthWithAge = (born: Day, now: Date): string =>
  `${BIRTH.format(atMidnight(born))} (${ageOn(born, dayOf(now))})`;

/** `09:31` for today, `yesterday 23:10`, else `Monday 2 March 2026 09:31`. */
export function momentWords(at: Date, now: Date): string {
  const day = dayOf(at);
  const today = dayOf(now);
  if (day === today) return clockOf(at);
  if (day === shiftDay(today, -1)) return `yesterday ${clockOf(at)}`;
  return `${longDay(day)} ${clockOf(at)}`;
}

/** Of a time that is to come: `14:00`, `tomorrow 09:00`, else `Thu 26 Nov 09:00`. One gone by is said as a moment. */
export function comingWords(at: Date, now: Date): string {
  const day = dayOf(at);
  const today = dayOf(now);
  if (day <= today) return momentWords(at, now);
  if (day === shiftDay(today, 1)) return `tomorrow ${clockOf(at)}`;
  return `${SHORT_DAY.format(atMidnight(day)).replace(',', '')} ${clockOf(at)}`;
}
