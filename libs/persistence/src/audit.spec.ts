import { describe, expect, it } from '@jest/globals';
import { type Looking, Sittings } from './audit.js';
import { Clock } from './clock.js';

const MINUTE = 60_000;
const SAM = { userId: 'sam', sessionId: 'ward' } as Looking;

class HandClock extends Clock {
  ms = 0;
  now(): Date {
    return new Date(this.ms);
  }
}

describe('a sitting', () => {
  const look = (everyMs: number, looks: number): number => {
    const clock = new HandClock();
    const sittings = new Sittings(clock);
    let written = 0;
    for (let turn = 0; turn < looks; turn += 1) {
      if (sittings.newTo(SAM, 'board', ['a']).length > 0) written += 1;
      sittings.shown(SAM, 'board', ['a']);
      clock.ms += everyMs;
    }
    return written;
  };

  it('writes down what is shown once while the list stays open', () => {
    expect(look(MINUTE, 60)).toBe(1);
  });

  it('is over after a pause of 15 minutes, and not a millisecond before', () => {
    expect(look(15 * MINUTE, 2)).toBe(2);
    expect(look(15 * MINUTE - 1, 2)).toBe(1);
  });

  it('ends after twelve hours, however often the list was read', () => {
    expect(look(10 * MINUTE, 6 * 12)).toBe(1);
    expect(look(10 * MINUTE, 6 * 12 + 1)).toBe(2);
  });

  it('is one user’s, in one session, on one page', () => {
    const sittings = new Sittings(new HandClock());
    sittings.shown(SAM, 'board:1', ['a']);

    expect(sittings.newTo({ ...SAM, userId: 'lee' as Looking['userId'] }, 'board:1', ['a'])).toEqual(['a']);
    expect(sittings.newTo({ ...SAM, sessionId: 'office' }, 'board:1', ['a'])).toEqual(['a']);
    expect(sittings.newTo(SAM, 'board:2', ['a'])).toEqual(['a']);
    expect(sittings.newTo(SAM, 'board:1', ['a', 'b'])).toEqual(['b']);
  });
});
