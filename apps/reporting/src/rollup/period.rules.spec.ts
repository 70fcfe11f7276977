import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import { monthsOf, readPeriod } from './period.rules.js';

describe('a period asked for', () => {
  it('is its months, both ends included', () => {
    expect(monthsOf(readPeriod('2025-11', '2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsOf(readPeriod('2026-03', '2026-03'))).toEqual(['2026-03']);
    expect(monthsOf(readPeriod('2016-01', '2025-12'))).toHaveLength(120);
  });

  it.each([
    { from: '2026-13', to: '2026-1', fields: { from: 'NOT_A_MONTH', to: 'NOT_A_MONTH' } },
    { from: '2026-00', to: '2026-01', fields: { from: 'NOT_A_MONTH' } },
    { from: "2026-01'", to: '2026-01', fields: { from: 'NOT_A_MONTH' } },
    { from: '2026-02', to: '2026-01', fields: { to: 'BEFORE_FROM' } },
    { from: '2015-12', to: '2025-12', fields: { from: 'TOO_LONG_AGO' } },
  ])('$from to $to is refused', ({ from, to, fields }) => {
    expect(() => readPeriod(from, to)).toThrow(InputInvalid);
    expect(() => readPeriod(from, to)).toThrow(expect.objectContaining({ fields }));
  });
});
