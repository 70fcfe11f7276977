import { describe, expect, it } from '@jest/globals';
import { readNotSeen } from './not-seen.form.js';

const NOW = new Date('2026-11-23T22:10:00.000Z');

describe('why somebody was not seen', () => {
  it('leaves the next try to the platform when no time is written', () => {
    expect(readNotSeen({ reason: 'ASLEEP', again: '' }, NOW)).toEqual({ ok: true, input: { reason: 'ASLEEP' } });
  });

  it('tries again at the next time that clocks show', () => {
    expect(readNotSeen({ reason: 'ASLEEP', again: '0600' }, NOW)).toEqual({
      ok: true,
      input: { reason: 'ASLEEP', tryAgainAt: '2026-11-24T06:00:00.000Z' },
    });
  });

  it.each([
    [{ reason: '', again: '' }, { reason: 'REASON_MISSING' }],
    [{ reason: 'ASLEEP', again: 'later' }, { again: 'AGAIN_UNREADABLE' }],
  ])('says which box to look at in %j', (words, faults) => {
    expect(readNotSeen(words, NOW)).toEqual({ ok: false, faults });
  });
});
