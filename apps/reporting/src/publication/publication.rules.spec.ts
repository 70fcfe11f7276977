import { describe, expect, it } from '@jest/globals';
import type { LdServiceId } from '@junction/identifiers';
import fc from 'fast-check';
import { type Cell, type Measure } from '../rollup/funnel.rules.js';
import { publishable } from './publication.rules.js';
import { policyOn } from './suppression.rules.js';

const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const POLICY = policyOn('2026-03-02');

const COUNTS = {
  arrived: 'arrived',
  seen: 'seen',
  casesIdentified: 'cases_identified',
  casesTriaged: 'cases_triaged',
  casesSeen: 'cases_seen',
  casesClosed: 'cases_closed',
} as const;

/** A time as it is published: its median, what that rests on, and where both come from. */
const TIMES = [
  ['medianMinutesToSeen', 'n', 'minutes_to_seen'],
  ['medianIdentifiedToTriaged', 'nIdentifiedToTriaged', 'minutes_identified_to_triaged'],
  ['medianArrivedToTriaged', 'nArrivedToTriaged', 'minutes_arrived_to_triaged'],
  ['medianArrivedToSeen', 'nArrivedToSeen', 'minutes_arrived_to_seen'],
] as const;

const measures: readonly Measure[] = [
  ...Object.values(COUNTS),
  ...TIMES.map(([, , measure]) => measure),
  ...(['cases_not_triaged', 'cases_not_seen', 'overdue'] as const),
];

const cells: fc.Arbitrary<Cell[]> = fc.array(
  fc.record({
    measure: fc.constantFrom(...measures),
    code: fc.constantFrom('', 'see', 'declined'),
    value: fc.nat(300),
    n: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 40 },
);

const exactly = (all: readonly Cell[], measure: Measure): number =>
  all.filter((one) => one.measure === measure).reduce((sum, { n }) => sum + n, 0);

describe('what may be published of a service', () => {
  it('shows no count from 1 to 7, and every other as 0 or within 2 of it, in fives', () => {
    fc.assert(
      fc.property(cells, (exact) => {
        const published = publishable({ ldServiceId: NORTH, cells: exact }, POLICY);

        const counts = [...Object.entries(COUNTS), ...TIMES.map(([, n, measure]) => [n, measure] as const)];
        for (const [field, measure] of counts) {
          const count = exactly(exact, measure);
          const shown = published[field as keyof typeof published];
          if (count === 0) expect(shown).toBe('0');
          else if (count <= 7) expect(shown).toBe('*');
          else {
            expect(Number(shown) % 5).toBe(0);
            expect(Math.abs(Number(shown) - count)).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });

  it('shows no median that rests on 1 to 7', () => {
    fc.assert(
      fc.property(cells, (exact) => {
        const published = publishable({ ldServiceId: NORTH, cells: exact }, POLICY);

        for (const [median, , measure] of TIMES) {
          const n = exactly(exact, measure);
          if (n === 0) expect(published[median]).toBeNull();
          else if (n <= 7) expect(published[median]).toBe('*');
          else expect(published[median]).toMatch(/^\d+$/);
        }
      }),
    );
  });

  it('holds nothing of places, reasons or work, and no number that is not hidden or rounded', () => {
    const published = publishable({ ldServiceId: NORTH, cells: [] }, POLICY);

    const fields = ['ldServiceId', ...Object.keys(COUNTS), ...TIMES.flatMap(([median, n]) => [median, n])];
    expect(Object.keys(published).sort()).toEqual(fields.sort());
  });
});
