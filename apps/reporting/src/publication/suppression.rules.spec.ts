import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policyOn, SUPPRESSION_POLICIES, suppressedCount, suppressedValue } from './suppression.rules.js';

const policy = policyOn('2026-03-02');

describe('a published count', () => {
  it.each([
    [0, '0'],
    [1, '*'],
    [7, '*'],
    [8, '10'],
    [12, '10'],
    [13, '15'],
    [1002, '1000'],
  ])('of %d is %s', (count, published) => {
    expect(suppressedCount(count, policy)).toBe(published);
  });

  it('never shows 1 to 7, is 0 only for none, and else a multiple of 5 at most 2 away', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const published = suppressedCount(count, policy);

        if (count === 0) return expect(published).toBe('0');
        if (count <= 7) return expect(published).toBe('*');
        expect(Number(published) % 5).toBe(0);
        expect(Math.abs(Number(published) - count)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is never a number that its policy hides, whatever the policy', () => {
    const policies = fc.record({
      threshold: fc.integer({ min: 1, max: 30 }),
      roundTo: fc.integer({ min: 1, max: 30 }),
    });

    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), policies, (count, { threshold, roundTo }) => {
        const published = suppressedCount(count, { ...policy, threshold, roundTo });

        if (published !== '*') expect(Number(published)).toBeGreaterThan(threshold);
      }),
    );
  });
});

describe('a published median', () => {
  it.each([
    { value: null, n: 0, published: null },
    { value: 25, n: 1, published: '*' },
    { value: 25, n: 7, published: '*' },
    { value: 25, n: 8, published: '25' },
  ])('of $value resting on $n is $published', ({ value, n, published }) => {
    expect(suppressedValue(value, n, policy)).toBe(published);
  });
});

describe('the policy of a day', () => {
  const later = { ...SUPPRESSION_POLICIES[0]!, name: 'later', from: '2030-01-01' };

  it('is the latest that holds by then', () => {
    const policies = [...SUPPRESSION_POLICIES, later];

    expect(policyOn('2029-12-31', policies).name).toBe('small-numbers-1');
    expect(policyOn('2030-01-01', policies).name).toBe('later');
  });

  it('must exist', () => {
    expect(() => policyOn('1999-12-31')).toThrow(RangeError);
  });
});
