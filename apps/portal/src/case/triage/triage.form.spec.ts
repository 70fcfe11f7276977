import { describe, expect, it } from '@jest/globals';
import { EMPTY, involvedFaults, nextFaults, triageInput, wordsOf } from './triage.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');

describe('a triage', () => {
  it('says what was looked at, who is involved and what comes next', () => {
    const said = {
      ...EMPTY,
      checked: { GP: 'FOUND', OWN_RECORDS: '' },
      involved: ['PROBATION', 'GP'],
      names: { GP: ' Mill Lane surgery ' },
      next: 'SEE',
      at: '0915',
    };

    expect(triageInput(said, null, NOW)).toMatchObject({
      next: 'SEE',
      checked: [{ system: 'GP', result: 'FOUND' }],
      involved: [{ kind: 'PROBATION' }, { kind: 'GP', name: 'Mill Lane surgery' }],
      triagedAt: '2026-11-23T09:15:00.000Z',
    });
  });

  it('was decided now, or when it says it was, unless somebody says otherwise', () => {
    expect(triageInput(EMPTY, null, NOW).triagedAt).toBe(NOW.toISOString());
    expect(triageInput(EMPTY, '2026-11-23T08:00:00.000Z', NOW).triagedAt).toBe('2026-11-23T08:00:00.000Z');
  });

  it('begins a correction with the words that are on record', () => {
    const words = wordsOf({
      triagedAt: '2026-11-23T08:00:00.000Z',
      next: 'ADVICE_ONLY',
      note: null,
      checked: [{ system: 'GP', result: 'NOT_FOUND' }],
      involved: [{ kind: 'GP', name: null }],
    });

    expect(words).toMatchObject({ checked: { GP: 'NOT_FOUND' }, involved: ['GP'], next: 'ADVICE_ONLY', note: '' });
  });

  it('says what has to be put right', () => {
    expect(Object.keys(nextFaults({ ...EMPTY, at: 'noon', note: 'x'.repeat(2_001) }, true, NOW))).toEqual([
      'next',
      'note',
      'at',
      'reason',
    ]);
    expect(nextFaults({ ...EMPTY, next: 'SEE' }, false, NOW)).toEqual({});
    expect(involvedFaults({ ...EMPTY, involved: ['GP'], names: { GP: 'x'.repeat(101) } })).toHaveProperty('name-GP');
  });
});
