import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import { readWorkPage, workCursorOf } from './worklist.rules.js';

const PLACE = {
  soon: true,
  dueAt: '2026-03-02T10:30:00.000Z',
  arrivedAt: '2026-03-02T09:30:00.000Z',
  id: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
};
const cursor = (text: string): string => Buffer.from(text).toString('base64url');

describe('a page of the worklist', () => {
  it('goes on where its cursor says', () => {
    expect(readWorkPage(50, workCursorOf(PLACE))).toEqual({ first: 50, after: PLACE });
    expect(readWorkPage(1, workCursorOf({ ...PLACE, soon: false })).after.soon).toBe(false);
  });

  it.each([1, 200])('may have %i rows', (first) => {
    expect(readWorkPage(first, null)).toMatchObject({ first, after: { dueAt: '-infinity' } });
  });

  it.each([0, -1, 201])('never has %i rows', (first) => {
    expect(() => readWorkPage(first, null)).toThrow(InputInvalid);
  });

  it.each([
    '',
    cursor('2 2026-03-02T10:30:00.000Z 2026-03-02T09:30:00.000Z c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01'),
    cursor('1 2026-03-02 2026-03-02T09:30:00.000Z c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01'),
    cursor('1 2026-03-02T10:30:00.000Z -infinity c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01'),
    cursor('1 2026-03-02T10:30:00.000Z 2026-03-02T09:30:00.000Z x'),
    cursor('1 2026-03-02T10:30:00.000Z 2026-03-02T09:30:00.000Z c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01 x'),
  ])('begins nowhere for a cursor of no list (%#)', (after) => {
    expect(() => readWorkPage(50, after)).toThrow(InputInvalid);
  });
});
