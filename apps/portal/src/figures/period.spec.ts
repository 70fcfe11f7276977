import { describe, expect, it } from '@jest/globals';
import { monthsOf } from './period.js';

describe('the months of a period', () => {
  it.each([
    ['last_12', '2026-11-23', '2025-12', '2026-11'],
    ['last_12', '2026-12-01', '2026-01', '2026-12'],
    ['last_12', '2026-01-31', '2025-02', '2026-01'],
    ['this_month', '2026-01-31', '2026-01', '2026-01'],
    ['last_month', '2026-01-31', '2025-12', '2025-12'],
    ['this_quarter', '2026-11-23', '2026-10', '2026-11'],
    ['this_quarter', '2026-10-01', '2026-10', '2026-10'],
    ['last_quarter', '2026-11-23', '2026-07', '2026-09'],
    ['last_quarter', '2026-03-31', '2025-10', '2025-12'],
    ['year_before', '2026-11-23', '2024-12', '2025-11'],
  ] as const)('%s, on %s, are %s to %s', (period, day, from, to) => {
    expect(monthsOf(period, day)).toEqual({ from, to });
  });
});
