import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisTicks } from './scale.js';

describe('the axis of a chart', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 2, 4, 6, 8, 10]],
    [37, [0, 10, 20, 30, 40]],
    [1240, [0, 500, 1000, 1500]],
  ])('up to %i has lines at %j', (max, ticks) => {
    expect(axisTicks(max)).toEqual(ticks);
  });

  it('always reaches the largest value, with few lines', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (max) => {
        const ticks = axisTicks(max);

        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
