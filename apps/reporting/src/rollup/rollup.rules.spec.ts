import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Countable, staysSaid, valueWithin } from './rollup.rules.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();

const said = (type: string, version: number, times: object): Countable => ({
  type: `junction.stay.${type}.v1`,
  ldServiceId: 'north',
  data: { stayId: 'stay', version, arrivedAt: at(0), ...times },
});

const history: Countable[] = [
  said('arrived', 1, {}),
  said('not_seen', 2, {}),
  said('seen', 3, { seenAt: at(30) }),
  said('corrected', 4, { arrivedAt: at(10), seenAt: at(40) }),
  said('left', 5, { arrivedAt: at(10) }),
];

describe('what facts say of a stay', () => {
  it('is what the highest version says of each thing', () => {
    expect(staysSaid(history)).toEqual([
      { stay: 'stay', ldServiceId: 'north', arrivedAt: at(10), version: 5, seenAt: at(40), seenVersion: 4 },
    ]);
  });

  it('is the same in whatever order they come, however often', () => {
    const orders = fc
      .array(fc.constantFrom(...history), { maxLength: 5 })
      .chain((repeats) =>
        fc.shuffledSubarray([...history, ...repeats], { minLength: history.length + repeats.length }),
      );

    fc.assert(fc.property(orders, (facts) => expect(staysSaid(facts)).toEqual(staysSaid(history))));
  });

  it('takes seeing back when a correction says so', () => {
    const corrected = said('corrected', 4, { seenAt: null });

    expect(staysSaid([...history.slice(0, 3), corrected])).toMatchObject([{ seenAt: null, seenVersion: 4 }]);
  });

  it('ignores facts about anything else', () => {
    expect(staysSaid([{ type: 'junction.case.identified.v1', ldServiceId: 'north', data: { version: 1 } }])).toEqual(
      [],
    );
  });
});

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
