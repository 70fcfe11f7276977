import { describe, expect, it } from '@jest/globals';
import { isToSee, stayState } from './stay-state.js';

const NOW = new Date('2026-11-23T09:31:00Z');
const present = { status: 'PRESENT', seenAt: null, notSeenReason: null, leftAt: null, leftTo: null } as const;

describe('how a stay stands', () => {
  it.each([
    [present, 'waiting', 'Not seen yet', true],
    [{ ...present, notSeenReason: 'ASLEEP' as const }, 'waiting', 'Not seen: asleep', true],
    [{ ...present, seenAt: '2026-11-23T09:05:00Z' }, 'done', 'Seen 09:05', false],
    [
      { ...present, notSeenReason: 'ASLEEP' as const, seenAt: '2026-11-22T23:05:00Z' },
      'done',
      'Seen yesterday 23:05',
      false,
    ],
    [
      { ...present, status: 'LEFT' as const, leftAt: '2026-11-23T09:20:00Z', leftTo: 'COURT' as const },
      'quiet',
      'Left 09:20: court',
      false,
    ],
  ])('%j', (stay, tone, words, toSee) => {
    expect(stayState(stay, NOW)).toEqual({ tone, words });
    expect(isToSee(stay)).toBe(toSee);
  });
});
