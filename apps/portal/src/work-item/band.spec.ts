import { describe, expect, it } from '@jest/globals';
import { bandOf } from './band.js';

const NOW = new Date('2026-11-23T09:31:00.000Z');
const due = (dueAt: string, more = {}) => bandOf({ dueAt, isOverdue: false, mayLeaveSoon: false, ...more }, NOW);

describe('how pressing a row is', () => {
  it.each([
    ['2026-11-23T09:31:00.001Z', 'soon', '1 min', 'by 09:31'],
    ['2026-11-23T10:30:00.000Z', 'soon', '59 min', 'by 10:30'],
    ['2026-11-23T10:30:00.001Z', 'later', '10:30', null],
    ['2026-11-24T09:00:00.000Z', 'later', 'tomorrow 09:00', null],
    ['2026-11-26T09:00:00.000Z', 'later', 'Thu 26 Nov 09:00', null],
  ])('due %s is %s: %s', (at, tone, words, note) => {
    expect(due(at)).toEqual({ tone, words, note });
  });

  it('is now from the instant it is due, and says how late it is', () => {
    expect(due('2026-11-23T09:31:00.000Z')).toEqual({ tone: 'now', words: 'now', note: 'overdue 0 min' });
    expect(due('2026-11-23T08:21:00.000Z', { isOverdue: true }).note).toBe('overdue 1 h 10');
  });

  it('is now for somebody who may leave soon, though nothing is late', () => {
    expect(due('2026-11-23T12:00:00.000Z', { mayLeaveSoon: true })).toEqual({ tone: 'now', words: 'now', note: null });
  });
});
