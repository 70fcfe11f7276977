/** How small numbers are hidden when figures are published, from a day on. */
export interface SuppressionPolicy {
  readonly name: string;
  /** First day on which something published follows it. */
  readonly from: string;
  /** Counts from 1 up to this one, inclusive, are hidden. */
  readonly threshold: number;
  /** Counts above are rounded to the nearest multiple of this. */
  readonly roundTo: number;
  readonly source: string;
}

/** Every policy there has been, oldest first. What was published stays as it was published. */
export const SUPPRESSION_POLICIES: readonly SuppressionPolicy[] = [
  {
    name: 'small-numbers-1',
    from: '2000-01-01',
    threshold: 7,
    roundTo: 5,
    source: 'NHS Digital: small-number suppression of sub-national counts (1 to 7 hidden, others to the nearest 5)',
  },
];

/** What stands for a number that is hidden. */
export const HIDDEN = '*';

/** The policy for what is published on a calendar day. */
export function policyOn(day: string, policies = SUPPRESSION_POLICIES): SuppressionPolicy {
  const policy = policies.findLast(({ from }) => from <= day);
  if (!policy) throw new RangeError(`no suppression policy holds on ${day}`);
  return policy;
}

const isHidden = (count: number, { threshold }: SuppressionPolicy): boolean => count > 0 && count <= threshold;

/**
 * A count as it may be published: 0 stays 0, a small one is hidden, any other is rounded. A count is never rounded
 * down to one that would have been hidden. Totals are counted first and rounded by themselves, so they need not add up.
 */
export function suppressedCount(count: number, policy: SuppressionPolicy): string {
  if (count === 0) return '0';
  if (isHidden(count, policy)) return HIDDEN;
  const { roundTo, threshold } = policy;
  const rounded = Math.round(count / roundTo) * roundTo;
  return String(rounded > threshold ? rounded : rounded + roundTo);
}

/**
 * A value that stands for many (a median), as it may be published: hidden where it rests on few.
 *
 * @param n how many it rests on.
 */
export function suppressedValue(value: number | null, n: number, policy: SuppressionPolicy): string | null {
  if (value === null || n === 0) return null;
  return isHidden(n, policy) ? HIDDEN : String(value);
}
