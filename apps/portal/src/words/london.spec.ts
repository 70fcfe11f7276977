import { describe, expect, it } from '@jest/globals';
import { clockOf, dayOf, instantOf, shiftDay } from './london.js';

describe('London time', () => {
  it('is an hour ahead of UTC in summer and level with it in winter', () => {
    expect(clockOf(new Date('2026-07-01T08:31:00Z'))).toBe('09:31');
    expect(clockOf(new Date('2026-01-01T09:31:00Z'))).toBe('09:31');
  });

  it('turns the page at midnight in London, not in UTC', () => {
    expect(dayOf(new Date('2026-06-30T22:59:59.999Z'))).toBe('2026-06-30');
    expect(dayOf(new Date('2026-06-30T23:00:00.000Z'))).toBe('2026-07-01');
  });

  it.each([
    ['2026-01-15', 9, 31, '2026-01-15T09:31:00.000Z'],
    ['2026-07-15', 9, 31, '2026-07-15T08:31:00.000Z'],
    ['2026-03-29', 0, 59, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', 2, 0, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 1, 30, '2026-10-25T01:30:00.000Z'],
  ])('finds the instant of %s %i:%i', (day, hour, minute, expected) => {
    expect(instantOf(day, { hour, minute })?.toISOString()).toBe(expected);
  });

  it('knows that the hour skipped in spring never was', () => {
    expect(instantOf('2026-03-29', { hour: 1, minute: 30 })).toBeNull();
  });

  it('walks the calendar over the end of a month and a leap day', () => {
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
    expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
  });
});
