import { type Histogram, totalOf, valueWithin } from './rollup.rules.js';

/** What a cell of the rollups counts. */
export type Measure =
  | 'arrived'
  | 'seen'
  | 'minutes_to_seen'
  | `cases_${'identified' | 'triaged' | 'seen' | 'closed' | 'not_triaged' | 'not_seen'}`
  | `minutes_${'identified_to_triaged' | 'arrived_to_triaged' | 'arrived_to_seen'}`
  | 'overdue';

/** How many were counted under one measure, code and value; a code is empty where the measure has none. */
export interface Cell {
  readonly measure: Measure;
  readonly code: string;
  readonly value: number;
  readonly n: number;
}

/** How long something took, in whole minutes. */
export interface Times {
  /** Null where nobody's time is known. */
  readonly median: number | null;
  /** Nine of ten took so long or less. */
  readonly ninetieth: number | null;
  /** How many times both rest on. */
  readonly n: number;
}

/** How many of one kind; `code` is empty where none was given. */
export interface Counted {
  readonly code: string;
  readonly n: number;
}

/** How far the cases of a period have come, why others have not, and how long it took. */
export interface Funnel {
  /** Cases that began in the period. */
  readonly identified: number;
  /** Those of them that were triaged, in which the person was seen, and that are closed, whenever that was. */
  readonly triaged: number;
  readonly seen: number;
  readonly closed: number;
  /** Of the closed ones that were never triaged, or in which nobody saw the person: why, most frequent first. */
  readonly notTriaged: readonly Counted[];
  readonly notSeen: readonly Counted[];
  readonly identifiedToTriaged: Times;
  /** From the first arrival in the case. */
  readonly arrivedToTriaged: Times;
  readonly arrivedToSeen: Times;
  /** Work items that became overdue in the period, by kind. */
  readonly overdue: readonly Counted[];
}

/** Adds up cells into a funnel; cells may be of several places and months. */
export function funnelOf(cells: readonly Cell[]): Funnel {
  const by = Map.groupBy(cells, ({ measure }) => measure);
  const of = (measure: Measure): readonly Cell[] => by.get(measure) ?? [];
  return {
    identified: totalOf(of('cases_identified')),
    triaged: totalOf(of('cases_triaged')),
    seen: totalOf(of('cases_seen')),
    closed: totalOf(of('cases_closed')),
    notTriaged: byCode(of('cases_not_triaged')),
    notSeen: byCode(of('cases_not_seen')),
    identifiedToTriaged: timesOf(of('minutes_identified_to_triaged')),
    arrivedToTriaged: timesOf(of('minutes_arrived_to_triaged')),
    arrivedToSeen: timesOf(of('minutes_arrived_to_seen')),
    overdue: byCode(of('overdue')),
  };
}

/** Median and ninetieth percentile by nearest rank, and what they rest on. */
export const timesOf = (histogram: Histogram): Times => ({
  median: valueWithin(histogram, 0.5),
  ninetieth: valueWithin(histogram, 0.9),
  n: totalOf(histogram),
});

function byCode(cells: readonly Cell[]): Counted[] {
  const all = [...Map.groupBy(cells, ({ code }) => code)].map(([code, of]) => ({ code, n: totalOf(of) }));
  return all.sort((left, right) => right.n - left.n || (left.code < right.code ? -1 : 1));
}
