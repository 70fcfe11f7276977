import { lasted } from '../words/durations.js';

/** A count as it is published: a number, or null for one that is suppressed (`*`). */
export function countOf(text: string): number | null {
  const count = Number(text);
  return text.trim() === '' || Number.isNaN(count) ? null : count;
}

/** The sum of counts; null when one of them is suppressed, because a sum would give it away. */
export function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

const MINUTE_MS = 60_000;

/** `39 min`, `2 h 05`, `3 days 4 h`, of whole minutes as they are told; a star stays a star. */
export function minutesWords(text: string): string {
  const minutes = countOf(text);
  return minutes === null ? text : lasted(new Date(0), new Date(minutes * MINUTE_MS));
}

/** `85%` of a whole, nearest whole number; null of none. For exact numbers only: a share of rounded ones misleads. */
export function shareOf(part: string, whole: string): string | null {
  const [of, all] = [countOf(part), countOf(whole)];
  return of === null || !all ? null : `${Math.round((of / all) * 100)}%`;
}
