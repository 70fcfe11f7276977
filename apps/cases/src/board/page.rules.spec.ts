import { describe, expect, it } from '@jest/globals';
import { cursorOf, pageOf, readPage } from './page.rules.js';

const PLACE = { at: '2026-03-02T08:30:00.000Z', key: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04' };

describe('a page', () => {
  it('begins after the row that its cursor names', () => {
    expect(readPage({ first: 50, after: cursorOf(PLACE) })).toEqual({ first: 50, after: PLACE });
    expect(readPage({ first: 50, after: null })).toEqual({ first: 50, after: null });
  });

  it.each([
    [0, 'OUT_OF_RANGE'],
    [1, undefined],
    [200, undefined],
    [201, 'OUT_OF_RANGE'],
    [-1, 'OUT_OF_RANGE'],
  ])('of %i rows gives %p', (first, fault) => {
    const asked = () => readPage({ first });

    if (fault) expect(asked).toThrow(expect.objectContaining({ fields: { first: fault } }));
    else expect(asked()).toEqual({ first, after: null });
  });

  it.each([
    '',
    'x',
    'Rosa',
    Buffer.from('2026-03-02T08:30:00.000Z Rosa').toString('base64url'),
    cursorOf({ ...PLACE, at: '2026-13-02T08:30:00.000Z' }),
    cursorOf({ ...PLACE, at: '2026-02-30T00:00:00.000Z' }),
    cursorOf({ ...PLACE, at: '2026-03-02T24:00:00.000Z' }),
    cursorOf({ ...PLACE, at: '0000-01-01T00:00:00.000Z' }),
    Buffer.from(`${PLACE.at} ${PLACE.key} more`).toString('base64url'),
    Buffer.from(`-infinity ${PLACE.key}`).toString('base64url'),
  ])('does not begin after %p', (after) => {
    expect(() => readPage({ first: 1, after })).toThrow(expect.objectContaining({ fields: { after: 'NOT_A_CURSOR' } }));
  });

  it('knows that there is more from one row too many', () => {
    expect(pageOf([1, 2, 3], 2)).toEqual({ rows: [1, 2], hasNextPage: true });
    expect(pageOf([1, 2], 2)).toEqual({ rows: [1, 2], hasNextPage: false });
  });
});
