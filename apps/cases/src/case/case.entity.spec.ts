import { describe, expect, it } from '@jest/globals';
import type { ColleagueId } from '@junction/identifiers';
import { aCase } from './case.builder.js';
import { CASE_STATUSES, NEXT, type Case, type CaseStatus } from './case.entity.js';
import { CaseEnteredInError, CaseIsClosed, CaseIsOpen } from './case.errors.js';
import { milestonesOf } from './case.rules.js';

const NOW = new Date('2026-03-02T09:30:00.000Z');
const REACHED = { triagedAt: NOW, seenAt: NOW };
const in_ = (status: CaseStatus): Case => aCase(status === 'closed' ? { status, closedAt: NOW } : {});
const ACTS = {
  closed: (onCase: Case) => onCase.close([], REACHED, NOW),
  open: (onCase: Case) => onCase.reopen(),
} as const;

describe('a case', () => {
  const moves = CASE_STATUSES.flatMap((from) => CASE_STATUSES.map((to) => [from, to] as const));

  it.each(moves)('that is %s and is to be %s moves as the table says, or not at all', (from, to) => {
    const onCase = in_(from);

    if (NEXT[from].includes(to)) ACTS[to](onCase);
    else expect(() => ACTS[to](onCase)).toThrow(from === 'open' ? CaseIsOpen : CaseIsClosed);

    expect(onCase.status).toBe(NEXT[from].includes(to) ? to : from);
    expect(onCase.closedAt === null).toBe(onCase.status === 'open');
  });

  it('is never closed before it began, by whatever clock', () => {
    const onCase = aCase({ identifiedAt: new Date(NOW.getTime() + 1) });

    expect(onCase.close([], REACHED, NOW)).toEqual(onCase.identifiedAt);
  });

  it('forgets, when it goes on, why it had ended before a milestone', () => {
    const onCase = aCase();
    onCase.close([{ milestone: 'seen', reason: 'declined' }], { ...REACHED, seenAt: null }, NOW);
    onCase.reopen();

    expect(onCase.notReached).toEqual([]);
  });

  it('that was a mistake takes nothing more', () => {
    const onCase = aCase();
    onCase.markInError('wrong_person', NOW);

    for (const act of [
      () => onCase.markInError('other', NOW),
      () => onCase.close([], REACHED, NOW),
      () => onCase.reopen(),
      () => onCase.allocate('c1' as ColleagueId),
    ])
      expect(act).toThrow(CaseEnteredInError);
  });
});

describe('milestones', () => {
  it('stand in their order, those that were reached', () => {
    const [a, b, c] = [NOW, new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 1)];

    expect(milestonesOf({ identifiedAt: a, triagedAt: null, seenAt: b, closedAt: c })).toEqual([
      { kind: 'identified', at: a },
      { kind: 'seen', at: b },
      { kind: 'closed', at: c },
    ]);
  });
});
