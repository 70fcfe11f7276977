import { dayInLondon } from '../person/age.rules.js';

export { dayInLondon } from '../person/age.rules.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** How far clocks in London are ahead of UTC at an instant: nothing in winter, an hour in summer. */
const aheadMs = (at: Date): number => (Number(HOUR.format(at)) === at.getUTCHours() ? 0 : HOUR_MS);

/**
 * The instant at which clocks in London show `minutes` after midnight of a day. A time that clocks show twice is the
 * first of the two; one that they leave out is as long after midnight as if they had not.
 */
export function instantInLondon(day: string, minutes: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const inSummer = new Date(asUtc - HOUR_MS);
  return aheadMs(inSummer) === HOUR_MS ? inSummer : new Date(asUtc);
}

/** The calendar day after a day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which day of the week a calendar day is. */
export const weekdayOf = (day: string): Weekday => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? WEEKDAYS[0];

/** The days of a calendar from that of an instant on, without end. */
export function* daysFrom(at: Date): Generator<string, never> {
  for (let day = dayInLondon(at); ; day = dayAfter(day)) yield day;
}
