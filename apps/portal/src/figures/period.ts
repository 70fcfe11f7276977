import type { Day } from '../words/london.js';

/** What the figures page can look at. */
export const PERIODS = ['last_12', 'this_month', 'last_month', 'this_quarter', 'last_quarter', 'year_before'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

/** Calendar months, `YYYY-MM`, both included. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** The months of a period, seen from the day it is (Europe/London). */
export function monthsOf(period: PeriodChoice, today: Day): Months {
  const month = Number(today.slice(5, 7));
  const intoQuarter = (month - 1) % 3;
  switch (period) {
    case 'last_12':
      return { from: monthBefore(today, 11), to: monthBefore(today, 0) };
    case 'this_month':
      return { from: monthBefore(today, 0), to: monthBefore(today, 0) };
    case 'last_month':
      return { from: monthBefore(today, 1), to: monthBefore(today, 1) };
    case 'this_quarter':
      return { from: monthBefore(today, intoQuarter), to: monthBefore(today, 0) };
    case 'last_quarter':
      return { from: monthBefore(today, intoQuarter + 3), to: monthBefore(today, intoQuarter + 1) };
    case 'year_before':
      return { from: monthBefore(today, 23), to: monthBefore(today, 12) };
  }
}

/** The month so many months before the one that holds a day. */
function monthBefore(day: Day, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}
