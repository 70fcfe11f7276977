import { describe, expect, it } from '@jest/globals';
import { readDay, typedDay } from './calendar-day.js';

describe('a day as it is typed', () => {
  it.each([
    ['2/5/1992', '1992-05-02'],
    [' 02.05.1992 ', '1992-05-02'],
    ['2 May 1992', '1992-05-02'],
    ['29/2/2024', '2024-02-29'],
  ])('is read: %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['', '29/2/2023', '31/6/1990', '5/1992', 'about 50', '2/5/1992 or so'])('is not one: %s', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('is typed as it is read', () => {
    expect(readDay(typedDay('1992-05-02'))).toBe('1992-05-02');
  });
});
