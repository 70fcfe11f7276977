import { describe, expect, it } from '@jest/globals';
import { EMPTY, readLeave } from './leave.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');

describe('recording that somebody left', () => {
  it('leaves the time to the platform when none was written', () => {
    expect(readLeave({ leftTo: 'COURT', at: ' ' }, NOW)).toEqual({ ok: true, input: { leftTo: 'COURT' } });
  });

  it('takes the last time the clock showed what was written', () => {
    expect(readLeave({ leftTo: 'HOME', at: '0900' }, NOW)).toMatchObject({
      input: { leftAt: '2026-11-23T09:00:00.000Z' },
    });
  });

  it('says which answers to look at', () => {
    expect(readLeave(EMPTY, NOW)).toEqual({ ok: false, faults: { leftTo: 'LEFT_TO_MISSING' } });
    expect(readLeave({ leftTo: 'HOME', at: 'soon' }, NOW)).toEqual({ ok: false, faults: { at: 'AT_UNREADABLE' } });
  });
});
