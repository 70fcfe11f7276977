import { describe, expect, it } from '@jest/globals';
import type { CaseAtWork } from '../CasePage.js';
import { closeFaults, isNews, notReachedIn, notReachedInput, whatFaults, wordsOf } from './outcome.form.js';

const aCase = (part: object = {}): CaseAtWork =>
  ({
    milestones: [{ kind: 'IDENTIFIED', at: '' }],
    outcome: null,
    person: { currentStay: null },
    ...part,
  }) as CaseAtWork;
const EMPTY = wordsOf({ outcome: null });

describe('the outcome of a case', () => {
  it('begins with what is on record, and is no news until somebody says something else', () => {
    const outcome = { disposal: 'CHARGED', diversion: 'NONE', recordedAt: '' } as const;

    expect(wordsOf({ outcome })).toMatchObject({ disposal: 'CHARGED', diversion: 'NONE' });
    expect(isNews(wordsOf({ outcome }), { outcome })).toBe(false);
    expect(isNews({ ...wordsOf({ outcome }), diversion: 'OUT' }, { outcome })).toBe(true);
    expect(isNews(EMPTY, { outcome: null })).toBe(true);
  });

  it('asks why for each milestone that was not reached', () => {
    const onCase = aCase({ milestones: [{ kind: 'TRIAGED', at: '' }] });

    expect(notReachedIn(onCase)).toEqual(['SEEN']);
    expect(notReachedInput({ ...EMPTY, reasons: { SEEN: 'DECLINED' } }, onCase)).toEqual([
      { milestone: 'SEEN', reason: 'DECLINED' },
    ]);
  });

  it('says what has to be put right', () => {
    expect(Object.keys(whatFaults(EMPTY))).toEqual(['disposal', 'diversion']);
    expect(closeFaults(EMPTY, aCase())).toHaveProperty('close');
    expect(closeFaults({ ...EMPTY, close: 'KEEP' }, aCase())).toEqual({});
    expect(Object.keys(closeFaults({ ...EMPTY, close: 'CLOSE' }, aCase()))).toEqual(['why-TRIAGED', 'why-SEEN']);
  });

  it('does not close while somebody is still here', () => {
    const here = aCase({ person: { currentStay: {} } });

    expect(closeFaults({ ...EMPTY, close: 'CLOSE' }, here)).toHaveProperty('close');
  });
});
