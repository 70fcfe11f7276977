/** A count as it is published: a number, or null for one that is suppressed (`*`). */
export function countOf(text: string): number | null {
  const count = Number(text);
  return text.trim() === '' || Number.isNaN(count) ? null : count;
}

/** The sum of counts; null when one of them is suppressed, because a sum would give it away. */
export function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** The twelve months up to and including the one that holds `day` (`YYYY-MM-DD`), as `YYYY-MM`. */
export function lastTwelveMonths(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 12, 1));
  return { from: first.toISOString().slice(0, 7), to: day.slice(0, 7) };
}
