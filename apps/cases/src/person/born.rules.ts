/** How a day of birth that somebody says can be another that is written down. */
export const BORN_REASONS = [
  'born_same_day',
  'born_day_and_month_swapped',
  'born_digits_swapped',
  'born_one_part_different',
] as const;
export type BornReason = (typeof BORN_REASONS)[number];

type Parts = readonly [year: string, month: string, day: string];

const partsOf = (day: string): Parts => day.split('-') as unknown as Parts;

/**
 * Why two days of birth (`YYYY-MM-DD`) may be meant for one: the same; day and month swapped; two digits beside each
 * other swapped in one part; or one part, whichever, written differently. Null where they differ in more than that.
 */
export function bornReason(one: string, other: string): BornReason | null {
  if (one === other) return 'born_same_day';
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]) return 'born_day_and_month_swapped';
  const different = a.flatMap((part, place) => (part === b[place] ? [] : [[part, b[place] ?? ''] as const]));
  const [only] = different;
  if (!only || different.length > 1) return null;
  return areSwapped(...only) ? 'born_digits_swapped' : 'born_one_part_different';
}

/** Two digits that stand beside each other, and nothing else, have changed places. */
function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, place) => digit !== other[place]);
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}

/** The years in which somebody alive may be born, for a long time to come. */
const YEARS = Array.from({ length: 200 }, (_, n) => String(1900 + n));
const MONTHS = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));
const DAYS = Array.from({ length: 31 }, (_, n) => String(n + 1).padStart(2, '0'));

/** Every day of the calendar that a day may be meant for: all for which {@link bornReason} has a reason. */
export function daysNear(born: string): string[] {
  const [year, month, day] = partsOf(born);
  const all = [
    ...YEARS.map((other) => `${other}-${month}-${day}`),
    ...MONTHS.map((other) => `${year}-${other}-${day}`),
    ...DAYS.map((other) => `${year}-${month}-${other}`),
    `${year}-${day}-${month}`,
  ];
  return [...new Set(all)].filter(isDay);
}

/** A day that the calendar has. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
