import { describe, expect, it } from '@jest/globals';
import {
  firstDayAfter,
  firstDayOf,
  isQuarter,
  lastPublishable,
  londonDay,
  quarterOf,
  quartersFrom,
} from './quarter.rules.js';

describe('a calendar quarter', () => {
  it.each([
    { quarter: '2026-Q1', first: '2026-01-01', after: '2026-04-01' },
    { quarter: '2026-Q3', first: '2026-07-01', after: '2026-10-01' },
    { quarter: '2026-Q4', first: '2026-10-01', after: '2027-01-01' },
  ] as const)('$quarter begins on $first and has ended on $after', ({ quarter, first, after }) => {
    expect(firstDayOf(quarter)).toBe(first);
    expect(firstDayAfter(quarter)).toBe(after);
    expect(quarterOf(first)).toBe(quarter);
    expect(quarterOf(after)).not.toBe(quarter);
  });

  it('follows another', () => {
    expect(quartersFrom('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersFrom('2026-Q2', '2026-Q1')).toEqual([]);
  });

  it.each(['2026-Q0', '2026-Q5', '2026Q1', '26-Q1', "2026-Q1'", ''])('is not %p', (text) => {
    expect(isQuarter(text)).toBe(false);
  });
});

describe('the latest quarter that may be published', () => {
  it.each([
    { at: '2026-04-07T22:59:59.999Z', quarter: '2025-Q4' },
    { at: '2026-04-07T23:00:00.000Z', quarter: '2026-Q1' },
    { at: '2026-01-07T23:59:59.999Z', quarter: '2025-Q3' },
    { at: '2026-01-08T00:00:00.000Z', quarter: '2025-Q4' },
  ])('is $quarter at $at: a week after its end in London', ({ at, quarter }) => {
    expect(lastPublishable(new Date(at))).toBe(quarter);
  });
});

describe('the day of an instant in London', () => {
  it.each([
    ['2026-03-31T22:59:59.999Z', '2026-03-31'],
    ['2026-03-31T23:00:00.000Z', '2026-04-01'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
  ])('of %s is %s', (at, day) => {
    expect(londonDay(new Date(at))).toBe(day);
  });
});
