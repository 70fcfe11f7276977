import { describe, expect, it } from '@jest/globals';
import { type Heard, quartersComplete, quartersDue } from './complete.rules.js';

const AT = new Date('2026-04-10T09:00:00.000Z');

const heard = (changed: Partial<Heard> = {}): Heard => ({
  firstDay: '2025-11-01',
  recordedUpTo: new Date('2026-04-09T12:00:00.000Z'),
  isParked: false,
  hasStub: false,
  isCounted: true,
  published: [],
  caughtUpSince: new Date(AT.getTime() - 20_000),
  ...changed,
});

describe('the quarters due', () => {
  it('are those over for a week, from the first day on which a service counts', () => {
    expect(quartersDue(heard(), AT)).toEqual(['2025-Q4', '2026-Q1']);
    expect(quartersDue(heard({ firstDay: '2026-01-01' }), AT)).toEqual(['2026-Q1']);
    expect(quartersDue(heard({ published: ['2025-Q4'] }), AT)).toEqual(['2026-Q1']);
    expect(quartersDue(heard({ firstDay: null }), AT)).toEqual([]);
  });
});

describe('a quarter is complete', () => {
  it('once everything has been taken in for 20 seconds', () => {
    expect(quartersComplete(heard(), AT)).toEqual(['2025-Q4', '2026-Q1']);
    expect(quartersComplete(heard({ caughtUpSince: new Date(AT.getTime() - 19_999) }), AT)).toEqual([]);
    expect(quartersComplete(heard({ caughtUpSince: undefined }), AT)).toEqual([]);
  });

  it.each([
    { recordedUpTo: '2025-12-31T23:59:59.999Z', complete: [] },
    { recordedUpTo: '2026-01-01T00:00:00.000Z', complete: ['2025-Q4'] },
    { recordedUpTo: '2026-03-31T22:59:59.999Z', complete: ['2025-Q4'] },
    { recordedUpTo: '2026-03-31T23:00:00.000Z', complete: ['2025-Q4', '2026-Q1'] },
  ])('once something recorded after its end has arrived: $recordedUpTo, $complete', ({ recordedUpTo, complete }) => {
    expect(quartersComplete(heard({ recordedUpTo: new Date(recordedUpTo) }), AT)).toEqual(complete);
  });

  it.each<Partial<Heard>>([{ isParked: true }, { hasStub: true }, { isCounted: false }, { recordedUpTo: null }])(
    'not while %j',
    (changed) => {
      expect(quartersComplete(heard(changed), AT)).toEqual([]);
    },
  );
});
