import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BANK_HOLIDAYS } from './bank-holidays.rules.js';
import { dayAfter, dayInLondon, instantInLondon, weekdayOf } from './london.rules.js';
import {
  afterOpenMinutes,
  endOfWorkingDayAfter,
  isWorkingDay,
  openingOn,
  type OpeningHours,
} from './opening-hours.rules.js';

const opening = { opens: 8 * 60, closes: 20 * 60 };
const WEEKDAYS = { monday: opening, tuesday: opening, wednesday: opening, thursday: opening, friday: opening };
const OFFICE: OpeningHours = { always: false, week: WEEKDAYS, bankHolidays: 'closed' };
const DAILY: OpeningHours = {
  always: false,
  week: { ...WEEKDAYS, saturday: opening, sunday: opening },
  bankHolidays: 'open',
};
const NIGHTS: OpeningHours = {
  always: false,
  week: { sunday: { opens: 0, closes: 24 * 60 }, saturday: { opens: 0, closes: 24 * 60 } },
  bankHolidays: 'open',
};
const at = (text: string): Date => new Date(text);

describe('a time counted while a place is open', () => {
  it.each<[string, string, number, OpeningHours, string]>([
    ['runs on within hours', '2026-03-02T09:30:00.000Z', 60, DAILY, '2026-03-02T10:30:00.000Z'],
    ['may end with the day', '2026-03-02T19:00:00.000Z', 60, DAILY, '2026-03-02T20:00:00.000Z'],
    ['goes on in the morning', '2026-03-02T19:00:00.001Z', 60, DAILY, '2026-03-03T08:00:00.001Z'],
    ['begins in the morning', '2026-03-02T22:00:00.000Z', 60, DAILY, '2026-03-03T09:00:00.000Z'],
    ['begins when it opens', '2026-03-02T07:59:59.999Z', 60, DAILY, '2026-03-02T09:00:00.000Z'],
    ['does not wait for what it is in time for', '2026-03-02T08:00:00.001Z', 60, DAILY, '2026-03-02T09:00:00.001Z'],
    ['waits over a weekend', '2026-03-06T19:30:00.000Z', 60, OFFICE, '2026-03-09T08:30:00.000Z'],
    // Good Friday to Easter Monday 2026; clocks went forward the Sunday before.
    ['waits over Easter', '2026-04-02T18:30:00.000Z', 60, OFFICE, '2026-04-07T07:30:00.000Z'],
    ['takes days', '2026-03-02T09:00:00.000Z', 13 * 60, DAILY, '2026-03-03T10:00:00.000Z'],
    ['is over at once where nothing is counted', '2026-03-02T09:00:00.000Z', 0, DAILY, '2026-03-02T09:00:00.000Z'],
    [
      'never waits where somebody always is',
      '2026-03-02T23:30:00.000Z',
      60,
      { always: true },
      '2026-03-03T00:30:00.000Z',
    ],
    // 29 March 2026 has 23 hours in London, 25 October 25.
    ['skips the hour that is left out', '2026-03-29T00:30:00.000Z', 60, NIGHTS, '2026-03-29T01:30:00.000Z'],
    ['counts 23 hours then', '2026-03-29T00:00:00.000Z', 23 * 60, NIGHTS, '2026-03-29T23:00:00.000Z'],
    ['counts 25 hours in autumn', '2026-10-24T23:00:00.000Z', 25 * 60, NIGHTS, '2026-10-26T00:00:00.000Z'],
    ['opens by the clock of summer', '2026-06-01T22:00:00.000Z', 60, DAILY, '2026-06-02T08:00:00.000Z'],
  ])('%s', (_what, from, minutes, ...[hours, due]) => {
    expect(afterOpenMinutes(at(from), minutes, hours)).toEqual(at(due));
  });

  it('ends never where nobody ever is', () => {
    expect(() =>
      afterOpenMinutes(at('2026-03-02T09:30:00Z'), 1, { always: false, week: {}, bankHolidays: 'open' }),
    ).toThrow(RangeError);
  });

  const instant = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2028-12-01T00:00:00Z'), noInvalidDate: true });
  const minutes = fc.integer({ min: 1, max: 3000 });
  const hours = fc.constantFrom(OFFICE, DAILY, NIGHTS);

  it('is never less than the time itself, and ends while the place is open', () => {
    fc.assert(
      fc.property(instant, minutes, hours, (from, length, open) => {
        const due = afterOpenMinutes(from, length, open);

        expect(due.getTime()).toBeGreaterThanOrEqual(from.getTime() + length * 60_000);
        expect(isOpenJustBefore(due, open)).toBe(true);
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(instant, instant, minutes, (one, other, length) => {
        const [first, second] = one < other ? [one, other] : [other, one];

        const due = afterOpenMinutes(first, length, OFFICE);

        expect(afterOpenMinutes(second, length, OFFICE).getTime()).toBeGreaterThanOrEqual(due.getTime());
      }),
    );
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, hours, (from, one, other, open) => {
        const inTwo = afterOpenMinutes(afterOpenMinutes(from, one, open), other, open);

        expect(inTwo).toEqual(afterOpenMinutes(from, one + other, open));
      }),
    );
  });
});

function isOpenJustBefore(due: Date, hours: OpeningHours): boolean {
  if (hours.always) return true;
  const before = new Date(due.getTime() - 1);
  const day = dayInLondon(before);
  const open = openingOn(day, hours);
  return open !== undefined && before >= instantInLondon(day, open.opens) && before < instantInLondon(day, open.closes);
}

describe('a number of working days', () => {
  it.each([
    ['over a weekend', '2026-03-06T15:00:00Z', 2, '2026-03-10T17:00:00Z'],
    ['from a Saturday', '2026-03-07T15:00:00Z', 2, '2026-03-10T17:00:00Z'],
    ['from Maundy Thursday, in summer time', '2026-04-02T12:00:00Z', 2, '2026-04-08T16:00:00Z'],
    ['over Christmas and a substitute day', '2026-12-24T12:00:00Z', 2, '2026-12-30T17:00:00Z'],
    ['from the last millisecond of a day in London', '2026-06-01T22:59:59.999Z', 1, '2026-06-02T16:00:00Z'],
    ['from the first of the next', '2026-06-01T23:00:00.000Z', 1, '2026-06-03T16:00:00Z'],
  ])('ends at five, %s', (_what, from, days, end) => {
    expect(endOfWorkingDayAfter(at(from), days)).toEqual(at(end));
  });
});

describe('bank holidays', () => {
  /** Easter Sunday by the anonymous Gregorian algorithm (Meeus). */
  function easter(year: number): string {
    const a = year % 19;
    const [b, c] = [Math.floor(year / 100), year % 100];
    const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const days = h + l - 7 * m + 114;
    return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
  }
  const years = [2024, 2025, 2026, 2027, 2028];
  const of = (year: number) => [...BANK_HOLIDAYS].filter((day) => day.startsWith(String(year)));

  it.each(years)('of %i are eight, on working days of the week', (year) => {
    expect(of(year)).toHaveLength(8);
    for (const day of of(year)) expect(['saturday', 'sunday']).not.toContain(weekdayOf(day));
    for (const day of of(year)) expect(isWorkingDay(day)).toBe(false);
  });

  it.each(years)('of %i follow from the calendar', (year) => {
    const sunday = easter(year);
    const friday = new Date(Date.parse(sunday) - 2 * 86_400_000).toISOString().slice(0, 10);
    const mondays = of(year).filter((day) => weekdayOf(day) === 'monday');

    expect(of(year)).toEqual(expect.arrayContaining([friday, dayAfter(sunday)]));
    expect(mondays.filter((day) => day.slice(5, 7) === '05')).toHaveLength(2);
    expect(mondays.some((day) => day.slice(5) >= '08-25' && day.slice(5) <= '08-31')).toBe(true);
    expect(of(year).filter((day) => day.slice(5, 7) === '12')).toHaveLength(2);
  });
});

describe('an instant by the clocks of London', () => {
  it('is what those clocks show, also when they change', () => {
    expect(instantInLondon('2026-03-29', 30)).toEqual(at('2026-03-29T00:30:00Z'));
    expect(instantInLondon('2026-03-29', 90)).toEqual(at('2026-03-29T01:30:00Z'));
    expect(instantInLondon('2026-03-29', 120)).toEqual(at('2026-03-29T01:00:00Z'));
    expect(instantInLondon('2026-10-25', 90)).toEqual(at('2026-10-25T00:30:00Z'));
    expect(instantInLondon('2026-10-25', 120)).toEqual(at('2026-10-25T02:00:00Z'));
    expect(instantInLondon('2026-10-25', 24 * 60)).toEqual(at('2026-10-26T00:00:00Z'));
  });
});
