import type { UserId } from '@junction/identifiers';
import { describe, expect, it } from '@jest/globals';
import {
  HARD_MS,
  hardEndsAt,
  idleEndsAt,
  IDLE_MS,
  isDueForRenewal,
  isWorthNoting,
  RENEW_BEFORE_MS,
  tagOf,
  USE_GRAIN_MS,
  whyEnded,
  type Session,
} from './session.rules.js';

const T0 = new Date('2026-03-02T09:30:00.000Z');
const after = (ms: number): Date => new Date(T0.getTime() + ms);
const aSession = (changes: Partial<Session> = {}): Session => ({
  idHash: Buffer.alloc(32),
  userId: 'u-1' as UserId,
  name: 'Sam Reid',
  pairs: [],
  sealedTokens: Buffer.alloc(0),
  tokenEndsAt: after(300_000),
  refreshAfter: T0,
  createdAt: T0,
  lastUsedAt: T0,
  revokedAt: null,
  ...changes,
});

describe('a session', () => {
  it('is open until half an hour after its last use, exclusive', () => {
    expect(whyEnded(aSession(), after(IDLE_MS - 1))).toBeUndefined();
    expect(whyEnded(aSession(), after(IDLE_MS))).toBe('idle');
    expect(idleEndsAt(aSession({ lastUsedAt: after(60_000) }))).toEqual(after(IDLE_MS + 60_000));
  });

  it('has a tag that is the same each time, its own, and no part of what it is found by', () => {
    const [one, other] = [aSession(), aSession({ idHash: Buffer.alloc(32, 1) })];

    expect(tagOf(one)).toBe(tagOf(aSession()));
    expect(tagOf(one)).not.toBe(tagOf(other));
    expect(other.idHash.toString('base64url')).not.toContain(tagOf(other));
  });

  it('is over twelve hours after it began, however much it is used', () => {
    const used = aSession({ lastUsedAt: after(HARD_MS - 1) });

    expect(whyEnded(used, after(HARD_MS - 1))).toBeUndefined();
    expect(whyEnded(used, after(HARD_MS))).toBe('hard');
    expect(idleEndsAt(used)).toEqual(hardEndsAt(used));
  });

  it('is over once it is revoked', () => {
    expect(whyEnded(aSession({ revokedAt: T0 }), T0)).toBe('revoked');
  });
});

describe('its token', () => {
  it('is due for renewal half a minute before it ends', () => {
    const session = aSession({ tokenEndsAt: after(60_000) });

    expect(isDueForRenewal(session, after(60_000 - RENEW_BEFORE_MS - 1))).toBe(false);
    expect(isDueForRenewal(session, after(60_000 - RENEW_BEFORE_MS))).toBe(true);
  });

  it('is left alone for a while after identity did not answer', () => {
    const session = aSession({ tokenEndsAt: T0, refreshAfter: after(15_000) });

    expect(isDueForRenewal(session, after(14_999))).toBe(false);
    expect(isDueForRenewal(session, after(15_000))).toBe(true);
  });
});

it('a use is written down every half minute, not with every request', () => {
  expect(isWorthNoting(aSession(), after(USE_GRAIN_MS - 1))).toBe(false);
  expect(isWorthNoting(aSession(), after(USE_GRAIN_MS))).toBe(true);
});
