import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueWithin } from './rollup.rules.js';

describe('the value that a share of all reach', () => {
  it.each([
    { values: [], share: 0.5, is: null },
    { values: [7], share: 0.5, is: 7 },
    { values: [1, 2], share: 0.5, is: 1 },
    { values: [1, 2, 3], share: 0.5, is: 2 },
    { values: [3, 1, 2, 2], share: 0.5, is: 2 },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share: 0.9, is: 9 },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], share: 0.9, is: 10 },
  ])('$values at $share is $is', ({ values, share, is }) => {
    expect(
      valueWithin(
        values.map((value) => ({ value, n: 1 })),
        share,
      ),
    ).toBe(is);
  });

  it('is reached by that share, and by no smaller value', () => {
    const minutes = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });

    fc.assert(
      fc.property(minutes, fc.constantFrom(0.1, 0.5, 0.9, 1), (values, share) => {
        const found =
          valueWithin(
            values.map((value) => ({ value, n: 1 })),
            share,
          ) ?? NaN;
        const upTo = (limit: number) => values.filter((value) => value <= limit).length / values.length;

        expect(upTo(found)).toBeGreaterThanOrEqual(share);
        expect(upTo(found - 1)).toBeLessThan(share);
      }),
    );
  });
});
