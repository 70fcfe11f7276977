import { describe, expect, it } from '@jest/globals';
import { AGE_BANDS } from '@junction/contracts';
import { ageBandOf, ageFlagOf, ageOn, dayInLondon } from './age.rules.js';

const born = (dateOfBirth: string) => ({ dateOfBirth, estimatedAge: null, ageEstimatedOn: null });

describe('the day in London', () => {
  it.each([
    ['2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
  ])('at %s is %s', (at, day) => {
    expect(dayInLondon(new Date(at))).toBe(day);
  });
});

describe('an age in completed years', () => {
  it.each([
    ['1992-05-02', '2026-05-01', 33],
    ['1992-05-02', '2026-05-02', 34],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-03-02', '2026-03-02', 0],
  ])('of somebody born on %s is, on %s, %i', (dateOfBirth, day, age) => {
    expect(ageOn(born(dateOfBirth), day)).toBe(age);
  });

  it('grows with an estimate by the years since it was made', () => {
    const known = { dateOfBirth: null, estimatedAge: 50, ageEstimatedOn: '2025-12-31' };

    expect(ageOn(known, '2025-12-31')).toBe(50);
    expect(ageOn(known, '2026-01-01')).toBe(51);
  });

  it('is not known where nothing is', () => {
    expect(ageOn({ dateOfBirth: null, estimatedAge: null, ageEstimatedOn: null }, '2026-03-02')).toBeUndefined();
  });
});

describe('the band of an age', () => {
  it.each([
    [0, 'under_10'],
    [9, 'under_10'],
    [10, '10_to_15'],
    [15, '10_to_15'],
    [16, '16_to_17'],
    [17, '16_to_17'],
    [18, '18_to_24'],
    [24, '18_to_24'],
    [25, '25_to_44'],
    [44, '25_to_44'],
    [45, '45_to_64'],
    [64, '45_to_64'],
    [65, '65_and_over'],
    [120, '65_and_over'],
  ])('%i is %s', (age, band) => {
    expect(AGE_BANDS).toContain(band);
    expect(ageBandOf(age)).toBe(band);
  });
});

describe('what must be noticed about an age', () => {
  it.each([
    [undefined, null],
    [9, 'under_10'],
    [10, 'under_18'],
    [17, 'under_18'],
    [18, null],
  ])('%p gives %p', (age, flag) => {
    expect(ageFlagOf(age)).toBe(flag);
  });
});
