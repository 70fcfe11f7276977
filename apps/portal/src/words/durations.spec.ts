import { describe, expect, it } from '@jest/globals';
import { ago, lasted } from './durations.js';

const FROM = new Date('2026-03-02T06:00:00Z');
const after = (ms: number): Date => new Date(FROM.getTime() + ms);
const MINUTE = 60_000;

describe('how long something lasted', () => {
  it.each([
    [59_999, '0 min'],
    [MINUTE, '1 min'],
    [60 * MINUTE - 1, '59 min'],
    [60 * MINUTE, '1 h 00'],
    [200 * MINUTE, '3 h 20'],
    [48 * 60 * MINUTE - 1, '47 h 59'],
    [48 * 60 * MINUTE, '2 days 0 h'],
    [-MINUTE, '0 min'],
  ])('says %i ms as %s', (ms, words) => {
    expect(lasted(FROM, after(ms))).toBe(words);
  });

  it('is just now for the first minute, then so long ago', () => {
    expect([ago(FROM, after(59_999)), ago(FROM, after(MINUTE))]).toEqual(['just now', '1 min ago']);
  });
});
