import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Arrived } from './delivered.js';
import { withoutRepeats } from './inbox.js';
import { sortOut } from './parked.js';

const arrived = (id: number, key: string, fault?: string): Arrived => ({
  id: String(id),
  topic: 'junction.stay',
  key,
  message: { value: '', headers: {} },
  ...(fault !== undefined && { fault }),
});

const batch = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), isIll: fc.boolean() }), { maxLength: 30 })
  .map((events) => events.map(({ key, isIll }, index) => arrived(index, key, isIll ? 'EVENT_NOT_JSON' : undefined)));

describe('sorting a batch out', () => {
  it('lets through what comes before the first fault of its key, and nothing after it', () => {
    fc.assert(
      fc.property(batch, (events) => {
        const { good, aside } = sortOut(events, new Set());

        for (const key of ['a', 'b', 'c']) {
          const ofKey = events.filter((event) => event.key === key);
          const ill = ofKey.findIndex(({ fault }) => fault !== undefined);
          const upTo = ill === -1 ? ofKey.length : ill;
          expect(good.filter((event) => event.key === key)).toEqual(ofKey.slice(0, upTo));
          expect(aside.map(({ event }) => event).filter((event) => event.key === key)).toEqual(ofKey.slice(upTo));
        }
      }),
    );
  });

  it('sets everything aside of a key that has something parked already', () => {
    const { good, aside } = sortOut([arrived(1, 'a'), arrived(2, 'b')], new Set(['junction.stay a']));

    expect(good.map(({ id }) => id)).toEqual(['2']);
    expect(aside.map(({ reason }) => reason)).toEqual(['BEHIND_PARKED']);
  });

  it('tells the same key on another topic apart', () => {
    const elsewhere = { ...arrived(2, 'a'), topic: 'junction.case' };

    expect(sortOut([arrived(1, 'a', 'EVENT_NOT_JSON'), elsewhere], new Set()).good).toEqual([elsewhere]);
  });
});

describe('a batch without repeats', () => {
  it('has the first of each id, in order', () => {
    const [first, second] = [arrived(1, 'a'), arrived(2, 'a')];

    expect(withoutRepeats([first, second, arrived(1, 'a'), second])).toEqual([first, second]);
  });
});
