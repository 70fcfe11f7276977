import { describe, expect, it } from '@jest/globals';
import { T0 } from '@junction/testing';
import { defaultTargets } from '../site/site-targets.rules.js';
import { dueAtOf } from './due.rules.js';
import { isClaimInForce, isOverdue, mayLeaveSoon } from './work-item.rules.js';

const plus = (milliseconds: number): Date => new Date(T0.getTime() + milliseconds);
const MINUTE_MS = 60_000;

describe('work', () => {
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('is overdue %i ms after its due time: %s', (milliseconds, expected) => {
    expect(isOverdue({ dueAt: T0 }, plus(milliseconds))).toBe(expected);
  });

  it.each([
    [60 * MINUTE_MS + 1, false],
    [60 * MINUTE_MS, true],
    [-1, true],
  ])('comes first when somebody is expected to leave in %i ms: %s', (milliseconds, expected) => {
    expect(mayLeaveSoon({ leavesAt: plus(milliseconds) }, T0)).toBe(expected);
  });

  it('does not come first when nothing is expected', () => {
    expect(mayLeaveSoon({ leavesAt: null }, T0)).toBe(false);
  });

  it.each([
    [30 * MINUTE_MS - 1, true],
    [30 * MINUTE_MS, false],
  ])('is claimed %i ms after the last activity: %s', (milliseconds, expected) => {
    expect(isClaimInForce({ claimedByUserId: 'sam', claimActiveAt: T0 }, plus(milliseconds))).toBe(expected);
  });

  it('is claimed by nobody who never said so', () => {
    expect(isClaimInForce({ claimedByUserId: null, claimActiveAt: null }, T0)).toBe(false);
  });

  it.each([
    ['triage', '2026-03-02T10:30:00.000Z'],
    ['see', '2026-03-02T13:30:00.000Z'],
    ['try_again', '2026-03-02T11:30:00.000Z'],
    ['call_after_release', '2026-03-04T17:00:00.000Z'],
  ] as const)('to %s is due by %s under the default targets of custody', (kind, due) => {
    expect(dueAtOf(kind, T0, defaultTargets('custody')).toISOString()).toBe(due);
  });

  it('at court waits for office hours', () => {
    const friday = new Date('2026-03-06T16:30:00.000Z');

    expect(dueAtOf('triage', friday, defaultTargets('magistrates_court')).toISOString()).toBe(
      '2026-03-09T09:30:00.000Z',
    );
  });
});
