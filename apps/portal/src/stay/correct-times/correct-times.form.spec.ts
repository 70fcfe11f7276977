import { describe, expect, it } from '@jest/globals';
import { daysFor, readTimes, timesOf } from './correct-times.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');
const stay = { arrivedAt: '2026-11-22T23:10:44.000Z', seenAt: '2026-11-23T09:05:10.000Z', leftAt: null };
const words = { ...timesOf(stay), why: 'ENTERED_WRONGLY' };

describe('correcting the times of a stay', () => {
  it('opens with what is recorded', () => {
    expect(timesOf(stay)).toEqual({
      arrivedDay: '2026-11-22',
      arrivedTime: '23:10',
      seenDay: '2026-11-23',
      seenTime: '09:05',
      leftDay: '',
      leftTime: '',
      why: '',
    });
  });

  it('offers the days from three before the arrival to today, the latest first', () => {
    expect(daysFor(stay.arrivedAt, NOW)).toEqual([
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
    ]);
  });

  it('makes a correction', () => {
    expect(readTimes({ ...words, arrivedTime: '22:10' }, NOW)).toEqual({
      ok: true,
      input: {
        arrivedAt: '2026-11-22T22:10:00.000Z',
        seenAt: '2026-11-23T09:05:00.000Z',
        leftAt: null,
        reason: 'ENTERED_WRONGLY',
      },
    });
  });

  it('can take back that somebody was seen', () => {
    expect(readTimes({ ...words, seenDay: '', seenTime: '' }, NOW)).toMatchObject({ input: { seenAt: null } });
  });

  it.each([
    [{ arrivedTime: '' }, { arrivedTime: 'TIME_MISSING' }],
    [{ arrivedTime: 'late' }, { arrivedTime: 'TIME_UNREADABLE' }],
    [{ seenTime: '09:32' }, { seenTime: 'IN_THE_FUTURE' }],
    [{ seenDay: '2026-11-22', seenTime: '23:09' }, { seenTime: 'OUT_OF_ORDER' }],
    [{ leftDay: '2026-11-22', leftTime: '23:09' }, { leftTime: 'OUT_OF_ORDER' }],
    [{ why: '' }, { why: 'WHY_MISSING' }],
  ])('refuses %j', (change, faults) => {
    expect(readTimes({ ...words, ...change }, NOW)).toEqual({ ok: false, faults });
  });

  it('allows the very minute of the arrival and of now', () => {
    expect(readTimes({ ...words, seenDay: '2026-11-22', seenTime: '23:10' }, NOW).ok).toBe(true);
    expect(readTimes({ ...words, seenTime: '09:31' }, NOW).ok).toBe(true);
  });
});
