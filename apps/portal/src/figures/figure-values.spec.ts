import { describe, expect, it } from '@jest/globals';
import { countOf, lastTwelveMonths, sumOf } from './figure-values.js';

describe('published values', () => {
  it.each([
    ['0', 0],
    ['35', 35],
    ['*', null],
    ['', null],
  ])('%p counts as %p', (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it('are not summed over a suppressed one', () => {
    expect([sumOf([10, 15]), sumOf([10, null]), sumOf([])]).toEqual([25, null, 0]);
  });
});

describe('the last twelve months', () => {
  it.each([
    ['2026-11-23', '2025-12', '2026-11'],
    ['2026-12-01', '2026-01', '2026-12'],
    ['2026-01-31', '2025-02', '2026-01'],
  ])('up to %s run from %s to %s', (day, from, to) => {
    expect(lastTwelveMonths(day)).toEqual({ from, to });
  });
});
