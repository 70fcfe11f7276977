import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import { ARRIVED_AT, aStay } from './stay.builder.js';
import { NEXT, STAY_STATUSES, Stay } from './stay.entity.js';
import { StayAlreadySeen, StayIsOver } from './stay.errors.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date(ARRIVED_AT.getTime() + 60 * MINUTE);
const at = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** What was wrong, field by field; undefined where nothing was. */
function faultsOf(act: () => unknown): Readonly<Record<string, string>> | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof InputInvalid) return error.fields;
    throw error;
  }
}

const left = (): Stay => aStay({ status: 'left', leftAt: at(ARRIVED_AT, 30 * MINUTE), leftTo: 'home' });
const unchanged = (stay: Stay, act: () => unknown): void => {
  const before = { ...stay };
  expect(act).toThrow();
  expect({ ...stay }).toEqual(before);
};

describe('arriving', () => {
  const arriving = (ms: number) => faultsOf(() => Stay.arrive({ ...aStay(), arrivedAt: at(NOW, ms) }, NOW));

  it.each([
    [5 * MINUTE + 1, { arrivedAt: 'IN_THE_FUTURE' }],
    [5 * MINUTE, undefined],
    [0, undefined],
    [-7 * DAY, undefined],
    [-7 * DAY - 1, { arrivedAt: 'TOO_LONG_AGO' }],
  ])('%i ms from now gives %p', (ms, faults) => {
    expect(arriving(ms)).toEqual(faults);
  });

  it('makes somebody present, and nothing more', () => {
    expect(aStay()).toMatchObject({ status: 'present', seenAt: null, notSeenReason: null, leftAt: null, version: 1 });
  });
});

describe('being seen', () => {
  it.each([
    ['one ms before the arrival', at(ARRIVED_AT, -1), { seenAt: 'BEFORE_ARRIVAL' }],
    ['at the arrival', ARRIVED_AT, undefined],
    ['now', NOW, undefined],
    ['one ms from now', at(NOW, 1), { seenAt: 'IN_THE_FUTURE' }],
  ])('%s gives %p', (_when, seenAt, faults) => {
    expect(faultsOf(() => aStay().see(seenAt, NOW))).toEqual(faults);
  });

  it('is now unless said otherwise, and ends the reason why not', () => {
    const stay = aStay({ notSeenReason: 'asleep' });

    expect(stay.see(undefined, NOW)).toEqual(NOW);
    expect(stay).toMatchObject({ status: 'present', seenAt: NOW, notSeenReason: null });
  });

  it('by a clock behind that of the arrival is at the arrival', () => {
    const stay = aStay({ arrivedAt: at(NOW, 3 * MINUTE) });

    expect(stay.see(undefined, NOW)).toEqual(stay.arrivedAt);
  });

  it('is refused the second time, and changes nothing', () => {
    const stay = aStay({ seenAt: NOW });

    expect(() => stay.see(undefined, NOW)).toThrow(StayAlreadySeen);
    unchanged(stay, () => stay.see(undefined, NOW));
  });
});

describe('not being seen', () => {
  it('keeps the latest reason', () => {
    const stay = aStay({ notSeenReason: 'asleep' });

    stay.markNotSeen('intoxicated');

    expect(stay).toMatchObject({ status: 'present', notSeenReason: 'intoxicated', seenAt: null });
  });

  it('is refused once seen, and changes nothing', () => {
    const stay = aStay({ seenAt: NOW });

    expect(() => stay.markNotSeen('asleep')).toThrow(StayAlreadySeen);
    unchanged(stay, () => stay.markNotSeen('asleep'));
  });
});

describe('leaving', () => {
  it.each([
    ['one ms before the arrival', at(ARRIVED_AT, -1), { leftAt: 'BEFORE_ARRIVAL' }],
    ['at the arrival', ARRIVED_AT, undefined],
    ['now', NOW, undefined],
    ['one ms from now', at(NOW, 1), { leftAt: 'IN_THE_FUTURE' }],
  ])('%s gives %p', (_when, leftAt, faults) => {
    expect(faultsOf(() => aStay().leave('home', leftAt, NOW))).toEqual(faults);
  });

  it.each([
    [-1, { leftAt: 'BEFORE_SEEN' }],
    [0, undefined],
  ])('%i ms after being seen gives %p', (ms, faults) => {
    const seenAt = at(ARRIVED_AT, MINUTE);

    expect(faultsOf(() => aStay({ seenAt }).leave('home', at(seenAt, ms), NOW))).toEqual(faults);
  });

  it('says where to, and when: now unless said otherwise', () => {
    const stay = aStay();

    expect(stay.leave('court', undefined, NOW)).toEqual(NOW);
    expect(stay).toMatchObject({ status: 'left', leftAt: NOW, leftTo: 'court' });
  });
});

describe('correcting', () => {
  const times = (change: Partial<Stay> = {}) => ({ arrivedAt: ARRIVED_AT, seenAt: null, leftAt: null, ...change });

  it.each([
    ['366 days back', { arrivedAt: at(NOW, -366 * DAY) }, undefined],
    ['one ms more', { arrivedAt: at(NOW, -366 * DAY - 1) }, { arrivedAt: 'TOO_LONG_AGO' }],
    ['seen at the arrival', { seenAt: ARRIVED_AT }, undefined],
    ['seen before', { seenAt: at(ARRIVED_AT, -1) }, { seenAt: 'BEFORE_ARRIVAL' }],
    ['left, while still there', { leftAt: NOW }, { leftAt: 'STILL_PRESENT' }],
  ])('somebody present, %s, gives %p', (_what, change, faults) => {
    expect(faultsOf(() => aStay().correctTimes(times(change), NOW))).toEqual(faults);
  });

  it.each([
    ['as before', { leftAt: at(ARRIVED_AT, 30 * MINUTE) }, undefined],
    ['not left after all', { leftAt: null }, { leftAt: 'HAS_LEFT' }],
    ['left before arriving', { leftAt: at(ARRIVED_AT, -1) }, { leftAt: 'BEFORE_ARRIVAL' }],
    ['left in the future', { leftAt: at(NOW, 1) }, { leftAt: 'IN_THE_FUTURE' }],
    ['seen at leaving', { seenAt: NOW, leftAt: NOW }, undefined],
    ['seen one ms after leaving', { seenAt: NOW, leftAt: at(NOW, -1) }, { seenAt: 'AFTER_LEAVING' }],
  ])('somebody who left, %s, gives %p', (_what, change, faults) => {
    expect(faultsOf(() => left().correctTimes(times(change), NOW))).toEqual(faults);
  });

  it('names every fault at once', () => {
    const wrong = { arrivedAt: at(NOW, DAY), seenAt: ARRIVED_AT, leftAt: NOW };

    expect(faultsOf(() => aStay().correctTimes(wrong, NOW))).toEqual({
      arrivedAt: 'IN_THE_FUTURE',
      seenAt: 'BEFORE_ARRIVAL',
      leftAt: 'STILL_PRESENT',
    });
  });

  it('moves no status, and a person who was seen has no reason why not', () => {
    const stay = aStay({ notSeenReason: 'asleep' });

    stay.correctTimes(times({ seenAt: NOW }), NOW);

    expect(stay).toMatchObject({ status: 'present', seenAt: NOW, notSeenReason: null });
  });

  it('can say that somebody was not seen after all', () => {
    const stay = aStay({ seenAt: NOW });

    stay.correctTimes(times(), NOW);

    expect(stay.seenAt).toBeNull();
  });
});

describe('a stay that is over', () => {
  const over = STAY_STATUSES.filter((status) => NEXT[status].length === 0);

  it.each([
    ['see', (stay: Stay) => stay.see(undefined, NOW)],
    ['markNotSeen', (stay: Stay) => stay.markNotSeen('asleep')],
    ['leave', (stay: Stay) => stay.leave('home', undefined, NOW)],
  ])('refuses to %s, and changes nothing', (_name, act) => {
    expect(over).toEqual(['left']);
    const stay = left();

    expect(() => act(stay)).toThrow(StayIsOver);
    unchanged(stay, () => act(stay));
  });
});
