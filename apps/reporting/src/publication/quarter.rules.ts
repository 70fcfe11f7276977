/** A calendar quarter: `2026-Q1`. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

const QUARTER = /^(19|20)\d{2}-Q[1-4]$/;

/** Whether text names a calendar quarter. */
export const isQuarter = (text: string): text is Quarter => QUARTER.test(text);

const numberOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

const quarterAt = (number: number): Quarter => `${Math.floor(number / 4)}-Q${(number % 4) + 1}` as Quarter;

/** The quarter that a calendar day, `YYYY-MM-DD`, is in. */
export const quarterOf = (day: string): Quarter =>
  `${Number(day.slice(0, 4))}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter;

/** First day of a quarter, `YYYY-MM-DD`. */
export const firstDayOf = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;

/** First day after a quarter. */
export const firstDayAfter = (quarter: Quarter): string => firstDayOf(quarterAt(numberOf(quarter) + 1));

/** The quarter before. */
export const quarterBefore = (quarter: Quarter): Quarter => quarterAt(numberOf(quarter) - 1);

/** Quarters from the first to the last, both included; none where the last comes before the first. */
export const quartersFrom = (first: Quarter, last: Quarter): Quarter[] =>
  Array.from({ length: Math.max(0, numberOf(last) - numberOf(first) + 1) }, (_, index) =>
    quarterAt(numberOf(first) + index),
  );

const LONDON_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant in Europe/London, `YYYY-MM-DD`. */
export function londonDay(at: Date): string {
  const part = Object.fromEntries(LONDON_DAY.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}`;
}

/** How long after its end a quarter is complete enough to be published. Ours, until the programme sets a calendar. */
export const DAYS_TO_PUBLICATION = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The latest quarter that may be published at an instant: it ended at least seven days ago, Europe/London. */
export const lastPublishable = (at: Date): Quarter =>
  quarterBefore(quarterOf(londonDay(new Date(at.getTime() - DAYS_TO_PUBLICATION * DAY_MS))));
