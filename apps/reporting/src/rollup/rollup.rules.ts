/** How many have each value; values in any order. */
export type Histogram = readonly { readonly value: number; readonly n: number }[];

/** How many there are in all. */
export const totalOf = (histogram: Histogram): number => histogram.reduce((sum, { n }) => sum + n, 0);

/**
 * The smallest value that at least this share of all reach or stay under (nearest rank): with a share of 0.5 and
 * minutes to being seen, "half were seen within …".
 *
 * @param share above 0, up to 1 inclusive.
 * @returns null where there are none.
 */
export function valueWithin(histogram: Histogram, share: number): number | null {
  const needed = Math.ceil(totalOf(histogram) * share);
  let reached = 0;
  for (const { value, n } of [...histogram].sort((left, right) => left.value - right.value)) {
    reached += n;
    if (needed > 0 && reached >= needed) return value;
  }
  return null;
}
