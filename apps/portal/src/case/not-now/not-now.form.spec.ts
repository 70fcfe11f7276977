import { describe, expect, it } from '@jest/globals';
import { EMPTY, notNowFaults, offerInput, onBoard } from './not-now.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');

describe('not now', () => {
  it('puts off what somebody asleep was offered, for two hours', () => {
    expect(offerInput({ ...EMPTY, reason: 'ASLEEP', observed: ' Snores ' }, 'case-1', NOW)).toEqual({
      caseId: 'case-1',
      what: 'SCREENING',
      answer: {
        answer: 'DEFERRED',
        reason: 'ASLEEP',
        capacity: 'NOT_ASSESSED',
        leafletGiven: false,
        observed: 'Snores',
        tryAgainAt: '2026-11-23T11:31:20.000Z',
      },
    });
  });

  it('takes a no for a no', () => {
    const { answer } = offerInput({ ...EMPTY, reason: 'DOES_NOT_WANT_IT', leaflet: ['GIVEN'] }, 'case-1', NOW);

    expect(answer).toMatchObject({ answer: 'DECLINED', leafletGiven: true });
    expect(answer).not.toHaveProperty('tryAgainAt');
  });

  it('is not possible where somebody has gone', () => {
    expect(offerInput({ ...EMPTY, reason: 'RELEASED' }, 'case-1', NOW).answer?.answer).toBe('NOT_POSSIBLE');
  });

  it.each([
    ['AT', '0900', '2026-11-24T09:00:00.000Z'],
    ['AT', '14:30', '2026-11-23T14:30:00.000Z'],
    ['MORNING', '', '2026-11-24T08:00:00.000Z'],
    ['ONE_HOUR', '', '2026-11-23T10:31:20.000Z'],
  ])('tries again when somebody says: %s %s', (again, at, instant) => {
    expect(offerInput({ ...EMPTY, reason: 'UNWELL', again, at }, 'case-1', NOW).answer?.tryAgainAt).toBe(instant);
  });

  it('says what has to be put right', () => {
    expect(Object.keys(notNowFaults({ ...EMPTY, again: 'AT', at: 'noon', observed: 'x'.repeat(2_001) }, NOW))).toEqual([
      'reason',
      'observed',
      'at',
    ]);
  });

  it('says on the board why somebody was not seen, where the board has a word for it', () => {
    expect(onBoard('DOES_NOT_WANT_IT')).toBe('DECLINED');
    expect(onBoard('IN_INTERVIEW')).toBeNull();
  });
});
