import { describe, expect, it } from '@jest/globals';
import { lastTime, nextTime, parseTimeOfDay } from './time-of-day.js';

describe('reading a time of day', () => {
  it.each([
    ['0931', 9, 31],
    ['931', 9, 31],
    ['9:31', 9, 31],
    ['9.31', 9, 31],
    [' 09 31 ', 9, 31],
    ['00:00', 0, 0],
    ['23:59', 23, 59],
  ])('understands %p', (text, hour, minute) => {
    expect(parseTimeOfDay(text)).toEqual({ hour, minute });
  });

  it.each(['', '9', '24:00', '12:60', 'noon', '12:3', '1:2:3', '-1:30'])('does not guess at %p', (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });
});

describe('the last time the clock showed it', () => {
  const now = new Date('2026-11-23T09:31:00.000Z');

  it('is today up to and including this minute', () => {
    expect(lastTime({ hour: 9, minute: 31 }, now)?.toISOString()).toBe('2026-11-23T09:31:00.000Z');
  });

  it('is yesterday for a time that has not come yet', () => {
    expect(lastTime({ hour: 9, minute: 32 }, now)?.toISOString()).toBe('2026-11-22T09:32:00.000Z');
  });
});

describe('the next time a clock shows', () => {
  const NOW = new Date('2026-11-23T09:31:20.000Z');

  it.each([
    ['0932', '2026-11-23T09:32:00.000Z'],
    ['0931', '2026-11-24T09:31:00.000Z'],
    ['0000', '2026-11-24T00:00:00.000Z'],
  ])('%s is at %s', (text, at) => {
    const time = parseTimeOfDay(text);
    expect(time && nextTime(time, NOW)?.toISOString()).toBe(at);
  });
});
