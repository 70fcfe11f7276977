import { describe, expect, it } from '@jest/globals';
import { readPlan } from './plan.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');

describe('what happens to somebody next', () => {
  it.each([
    [{ event: 'INTERVIEW', at: '1030' }, '2026-11-23T10:30:00.000Z'],
    [{ event: 'HEARING', at: '9.00' }, '2026-11-24T09:00:00.000Z'],
    [{ event: 'RELEASE', at: ' ' }, null],
    [{ event: 'NOT_KNOWN', at: 'whenever' }, null],
  ])('%j is at %s', (words, nextEventAt) => {
    expect(readPlan(words, NOW)).toEqual({ ok: true, input: { nextEvent: words.event, nextEventAt } });
  });

  it.each([
    [{ event: '', at: '' }, { event: 'EVENT_MISSING' }],
    [{ event: 'INTERVIEW', at: 'soon' }, { at: 'AT_UNREADABLE' }],
  ])('says which box to look at in %j', (words, faults) => {
    expect(readPlan(words, NOW)).toEqual({ ok: false, faults });
  });
});
