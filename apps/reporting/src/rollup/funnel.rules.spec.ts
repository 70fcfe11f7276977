import { describe, expect, it } from '@jest/globals';
import { type Cell, funnelOf } from './funnel.rules.js';

const cell = (measure: Cell['measure'], n: number, { code = '', value = 0 } = {}): Cell => ({
  measure,
  code,
  value,
  n,
});

describe('a funnel', () => {
  it('adds up what is counted at several places and in several months, each measure for itself', () => {
    const funnel = funnelOf([
      ...[cell('cases_identified', 10), cell('cases_identified', 2), cell('cases_triaged', 8), cell('cases_seen', 7)],
      ...[cell('cases_closed', 6), cell('cases_not_triaged', 1, { code: 'declined' })],
      ...[
        cell('cases_not_seen', 1),
        cell('cases_not_seen', 1, { code: 'unsafe' }),
        cell('cases_not_seen', 2, { code: 'declined' }),
      ],
      ...[cell('arrived', 30), cell('seen', 20), cell('minutes_to_seen', 20, { value: 5 })],
      ...[cell('overdue', 1, { code: 'see' }), cell('overdue', 3, { code: 'triage' })],
    ]);

    expect(funnel).toMatchObject({ identified: 12, triaged: 8, seen: 7, closed: 6 });
    expect(funnel.notTriaged).toEqual([{ code: 'declined', n: 1 }]);
    expect(funnel.notSeen).toEqual([
      { code: 'declined', n: 2 },
      { code: '', n: 1 },
      { code: 'unsafe', n: 1 },
    ]);
    expect(funnel.overdue).toEqual([
      { code: 'triage', n: 3 },
      { code: 'see', n: 1 },
    ]);
    expect(funnel.arrivedToSeen).toEqual({ median: null, ninetieth: null, n: 0 });
  });

  it('says half and nine of ten of each time, and how many they rest on', () => {
    const times = (measure: Cell['measure'], ...values: number[]): Cell[] =>
      values.map((value) => cell(measure, 1, { value }));

    const funnel = funnelOf([
      ...times('minutes_identified_to_triaged', 10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
      ...times('minutes_arrived_to_triaged', 7),
      ...times('minutes_arrived_to_seen', 3, 1, 2),
    ]);

    expect(funnel).toMatchObject({
      identifiedToTriaged: { median: 50, ninetieth: 90, n: 10 },
      arrivedToTriaged: { median: 7, ninetieth: 7, n: 1 },
      arrivedToSeen: { median: 2, ninetieth: 3, n: 3 },
    });
  });
});
