import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bornReason, daysNear, isDay } from './born.rules.js';

const aDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-03-02T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('two days of birth', () => {
  it.each([
    ['1992-05-02', '1992-05-02', 'born_same_day'],
    ['1992-05-02', '1992-02-05', 'born_day_and_month_swapped'],
    ['1992-05-12', '1992-05-21', 'born_digits_swapped'],
    ['1992-01-02', '1992-10-02', 'born_digits_swapped'],
    ['1958-05-02', '1985-05-02', 'born_digits_swapped'],
    ['1958-05-02', '1598-05-02', 'born_digits_swapped'],
    ['1992-05-02', '1992-05-03', 'born_one_part_different'],
    ['1992-05-02', '1992-11-02', 'born_one_part_different'],
    ['1992-05-02', '1961-05-02', 'born_one_part_different'],
    ['1992-05-02', '1991-05-03', null],
    ['1992-05-02', '1991-02-05', null],
    ['1992-11-21', '1992-12-12', null],
    ['1992-05-05', '1993-05-06', null],
  ])('%s and %s: %s', (one, other, reason) => {
    expect(bornReason(one, other)).toBe(reason);
    expect(bornReason(other, one)).toBe(reason);
  });

  it('are near each other exactly where there is a reason, from both sides', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        expect(daysNear(one).includes(other)).toBe(bornReason(one, other) !== null);
        expect(bornReason(one, other)).toBe(bornReason(other, one));
      }),
    );
  });

  it('that are near are days of the calendar, each once, and few', () => {
    fc.assert(
      fc.property(aDay, (born) => {
        const near = daysNear(born);

        expect(near.every(isDay)).toBe(true);
        expect(new Set(near).size).toBe(near.length);
        expect(near.length).toBeLessThanOrEqual(245);
        expect(near.every((other) => bornReason(born, other) !== null)).toBe(true);
      }),
    );
  });
});
