import { describe, expect, it } from '@jest/globals';
import { countOf, minutesWords, shareOf, sumOf } from './figure-values.js';

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

describe('minutes in words', () => {
  it.each([
    ['*', '*'],
    ['0', '0 min'],
    ['59', '59 min'],
    ['125', '2 h 05'],
    ['4560', '3 days 4 h'],
  ])('%p are %p', (text, words) => {
    expect(minutesWords(text)).toBe(words);
  });
});

describe('a share', () => {
  it.each([
    ['85', '100', '85%'],
    ['1', '3', '33%'],
    ['2', '3', '67%'],
    ['0', '7', '0%'],
    ['0', '0', null],
    ['*', '20', null],
    ['10', '*', null],
  ])('of %p in %p is %p', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });
});
