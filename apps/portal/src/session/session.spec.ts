import { describe, expect, it } from '@jest/globals';
import { deskOf, mayRecord, readSession } from './session.js';
import { sessionPhase, WARNING_MS } from './session-clock.js';

const NOW = new Date('2026-03-02T09:31:00.000Z');
const inMs = (ms: number): string => new Date(NOW.getTime() + ms).toISOString();
const signedIn = (more: object) => readSession({ signedIn: true, userId: 'u1', name: 'Sam Reid', pairs: [], ...more });

describe('who is signed in', () => {
  it.each([null, 'no', 42, {}, { signedIn: 'yes' }])('is nobody when the gateway says %j', (body) => {
    expect(readSession(body)).toMatchObject({ signedIn: false, userId: null, pairs: [] });
  });

  it.each([
    [['practitioner'], 'records'],
    [['commissioner', 'team_lead'], 'records'],
    [['commissioner'], 'figures'],
    [['administrator'], 'records'],
    [['support_worker'], 'nothing_for_role'],
    [['operator'], 'nothing_for_role'],
    [[], 'no_role'],
  ])('%j starts with %s', (roles, desk) => {
    const pairs = roles.map((role) => ({ ldServiceId: '1', role }));

    expect(deskOf(signedIn({ pairs }))).toBe(desk);
  });
});

describe('what changes a record', () => {
  it.each([
    ['practitioner', true],
    ['team_lead', true],
    ['administrator', false],
    ['commissioner', false],
  ])('is offered to a %s: %p', (role, isOffered) => {
    expect(mayRecord(signedIn({ pairs: [{ ldServiceId: '1', role }] }))).toBe(isOffered);
  });
});

describe('how a session stands', () => {
  it.each([
    [WARNING_MS + 1, 'running'],
    [WARNING_MS, 'ending'],
    [1, 'ending'],
    [0, 'over'],
    [-1, 'over'],
  ])('with %i ms left it is %s', (left, phase) => {
    const session = signedIn({ idleEndsAt: inMs(left), expiresAt: inMs(WARNING_MS * 10) });

    expect(sessionPhase(session, NOW).phase).toBe(phase);
  });

  it('looks again when the warning is due', () => {
    const session = signedIn({ idleEndsAt: inMs(WARNING_MS + 5_000), expiresAt: inMs(WARNING_MS * 10) });

    expect(sessionPhase(session, NOW)).toEqual({ phase: 'running', nextMs: 5_000 });
  });

  it('can be extended when only idleness ends it, not at its hard end', () => {
    const idle = signedIn({ idleEndsAt: inMs(1_000), expiresAt: inMs(WARNING_MS * 2) });
    const hard = signedIn({ idleEndsAt: inMs(60_000), expiresAt: inMs(1_000) });

    expect(sessionPhase(idle, NOW)).toMatchObject({ mayExtend: true });
    expect(sessionPhase(hard, NOW)).toMatchObject({ mayExtend: false });
  });
});
