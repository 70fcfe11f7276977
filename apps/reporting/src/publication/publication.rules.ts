import type { LdServiceId } from '@junction/identifiers';
import { type Histogram, totalOf, valueWithin } from '../rollup/rollup.rules.js';
import type { PublishedNumbers } from './publication.entity.js';
import { suppressedCount, suppressedValue, type SuppressionPolicy } from './suppression.rules.js';

/** One L&D service's quarter, exact: never leaves the transaction that publishes it. */
export interface Exact {
  readonly ldServiceId: LdServiceId;
  readonly arrived: number;
  readonly seen: number;
  readonly minutesToSeen: Histogram;
}

/** What may be published of it: the one place where small numbers are hidden. */
export function publishable(
  { ldServiceId, arrived, seen, minutesToSeen }: Exact,
  policy: SuppressionPolicy,
): PublishedNumbers {
  const n = totalOf(minutesToSeen);
  return {
    ldServiceId,
    arrived: suppressedCount(arrived, policy),
    seen: suppressedCount(seen, policy),
    medianMinutesToSeen: suppressedValue(valueWithin(minutesToSeen, 0.5), n, policy),
    n: suppressedCount(n, policy),
  };
}
