import type { LdServiceId } from '@junction/identifiers';
import { type Cell, funnelOf, type Measure, type Times, timesOf } from '../rollup/funnel.rules.js';
import { totalOf } from '../rollup/rollup.rules.js';
import type { PublishedNumbers } from './publication.entity.js';
import { suppressedCount, suppressedValue, type SuppressionPolicy } from './suppression.rules.js';

/** One L&D service's quarter, exact: never leaves the transaction that publishes it. */
export interface Exact {
  readonly ldServiceId: LdServiceId;
  /** Of the whole service: places are never told apart outside it. */
  readonly cells: readonly Cell[];
}

/** What may be published of it: the one place where small numbers are hidden. */
export function publishable({ ldServiceId, cells }: Exact, policy: SuppressionPolicy): PublishedNumbers {
  const of = (measure: Measure): Cell[] => cells.filter((cell) => cell.measure === measure);
  const count = (n: number): string => suppressedCount(n, policy);
  const median = (times: Times): string | null => suppressedValue(times.median, times.n, policy);
  const { identifiedToTriaged, arrivedToTriaged, arrivedToSeen, ...funnel } = funnelOf(cells);
  const toSeen = timesOf(of('minutes_to_seen'));
  return {
    ldServiceId,
    arrived: count(totalOf(of('arrived'))),
    seen: count(totalOf(of('seen'))),
    medianMinutesToSeen: median(toSeen),
    n: count(toSeen.n),
    casesIdentified: count(funnel.identified),
    casesTriaged: count(funnel.triaged),
    casesSeen: count(funnel.seen),
    casesClosed: count(funnel.closed),
    medianIdentifiedToTriaged: median(identifiedToTriaged),
    nIdentifiedToTriaged: count(identifiedToTriaged.n),
    medianArrivedToTriaged: median(arrivedToTriaged),
    nArrivedToTriaged: count(arrivedToTriaged.n),
    medianArrivedToSeen: median(arrivedToSeen),
    nArrivedToSeen: count(arrivedToSeen.n),
  };
}
