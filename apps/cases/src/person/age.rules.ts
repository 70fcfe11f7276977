import { AGE_BANDS, type AgeBandCode } from '@junction/contracts';

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day at an instant, where the service works: `YYYY-MM-DD` in Europe/London. */
export const dayInLondon = (at: Date): string => LONDON.format(at);

/** What is known of somebody's age: a date of birth, or an estimate made on a day, or neither. */
export interface AgeKnown {
  readonly dateOfBirth: string | null;
  readonly estimatedAge: number | null;
  readonly ageEstimatedOn: string | null;
}

/**
 * Age in completed years on a day; undefined where nothing is known. Somebody born on 29 February is a year older on
 * 1 March in a year without that day. An estimate grows by the calendar years since it was made.
 */
export function ageOn({ dateOfBirth, estimatedAge, ageEstimatedOn }: AgeKnown, day: string): number | undefined {
  if (dateOfBirth !== null) return yearOf(day) - yearOf(dateOfBirth) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
  if (estimatedAge === null) return undefined;
  return estimatedAge + (ageEstimatedOn === null ? 0 : yearOf(day) - yearOf(ageEstimatedOn));
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** First age of each band, in the order of the bands. */
const BAND_STARTS = [0, 10, 16, 18, 25, 45, 65] as const;

/** The band of an age in completed years: wide enough to tell nobody apart. */
export function ageBandOf(age: number): AgeBandCode {
  const place = BAND_STARTS.findLastIndex((start) => age >= start);
  return AGE_BANDS[Math.max(place, 0)] ?? 'under_10';
}

/** Something about an age that a practitioner must notice. */
export const AGE_FLAGS = ['under_10', 'under_18'] as const;
export type AgeFlag = (typeof AGE_FLAGS)[number];

/**
 * Under 10 nobody is criminally responsible, so a date is probably wrong or the child should not be there; it is
 * recorded all the same and flagged. Under 18 somebody is a child, with other rights.
 *
 * Source: Children and Young Persons Act 1933, s. 50; Police and Criminal Evidence Act 1984, s. 37(15).
 */
export function ageFlagOf(age: number | undefined): AgeFlag | null {
  if (age === undefined || age >= 18) return null;
  return age < 10 ? 'under_10' : 'under_18';
}
