import { describe, expect, it } from '@jest/globals';
import { ageOn, birthWithAge, longDay, momentWords, monthAbbreviation, monthName } from './dates.js';

const NOW = new Date('2026-11-23T09:31:00Z');

describe('dates in words', () => {
  it('writes a day in full, without a comma', () => {
    expect(longDay('2026-03-02')).toBe('Monday 2 March 2026');
  });

  it('writes months for a table and for an axis', () => {
    expect([monthName('2026-03'), monthAbbreviation('2026-03')]).toEqual(['March 2026', 'Mar 26']);
  });

  it('says when somebody was born, and how old that makes them', () => {
    expect(birthWithAge('1992-05-02', NOW)).toBe('2 May 1992 (34)');
  });

  it.each([
    ['2000-11-22', 26],
    ['2000-11-23', 26],
    ['2000-11-24', 25],
    ['2004-02-29', 22],
  ])('counts whole years for somebody born on %s', (born, age) => {
    expect(ageOn(born, '2026-11-23')).toBe(age);
  });

  it('waits for 1 March in a year without a 29 February', () => {
    expect([ageOn('2004-02-29', '2026-02-28'), ageOn('2004-02-29', '2026-03-01')]).toEqual([21, 22]);
  });

  it.each([
    ['2026-11-23T00:00:00.000Z', '00:00'],
    ['2026-11-22T23:59:59.999Z', 'yesterday 23:59'],
    ['2026-11-21T23:59:59.999Z', 'Saturday 21 November 2026 23:59'],
  ])('says the shortest thing that is clear for %s', (at, words) => {
    expect(momentWords(new Date(at), NOW)).toBe(words);
  });
});
