import type { IdentifierScheme } from '@junction/identifiers';
import { bornReason, BORN_REASONS, type BornReason } from './born.rules.js';
import { nameFit, nameWords, type NameFit, type NamePart } from './name.rules.js';

/** Why two descriptions of somebody may be of one person. */
export const MATCH_REASONS = [
  'identifier_same',
  'name_same',
  'name_alike',
  'name_sounds_alike',
  'name_parts_swapped',
  ...BORN_REASONS,
  'age_near',
  'description_alike',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** What is known of somebody, as far as it tells people apart. */
export interface Likeness {
  readonly family: NamePart | null;
  readonly given: NamePart | null;
  readonly description: string | null;
  readonly dateOfBirth: string | null;
  /** Age in completed years today, from either; undefined where nothing is known. */
  readonly age: number | undefined;
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
}

/** An estimate may be wrong by so many years (inclusive). */
export const AGE_NEAR_YEARS = 5;

/**
 * Why two may be one person, in the order of {@link MATCH_REASONS}; empty where there is too little. An identifier alone
 * is enough. A name must be borne out by what is known of the birth, a date of birth by the name; a description by the
 * age. Two days of birth that can't be meant for one speak against every name.
 */
export function matchReasons(one: Likeness, other: Likeness): MatchReason[] {
  const name = nameReasons(one, other);
  const birth = birthReason(one, other);
  const look = looksAlike(one, other) ? ['description_alike' as const] : [];
  const identifier = shareIdentifier(one, other) ? ['identifier_same' as const] : [];
  const born = birth === 'against' || birth === 'unknown' ? [] : [birth];
  const reasons = [...identifier, ...name.reasons, ...born, ...look];
  return identifier.length > 0 || isEnough(name, birth, look.length > 0) ? reasons : [];
}

type Birth = BornReason | 'age_near' | 'against' | 'unknown';

function isEnough({ reasons, isWhole }: NameReasons, birth: Birth, looksAlike: boolean): boolean {
  const [best] = reasons;
  if (birth === 'against') return false;
  if (!best) return looksAlike;
  if (birth === 'born_same_day') return true;
  if (!isWhole) return looksAlike;
  if (birth !== 'unknown') return true;
  return best === 'name_same' || best === 'name_alike';
}

function birthReason(one: Likeness, other: Likeness): Birth {
  if (one.dateOfBirth !== null && other.dateOfBirth !== null)
    return bornReason(one.dateOfBirth, other.dateOfBirth) ?? 'against';
  if (one.age === undefined || other.age === undefined) return 'unknown';
  return Math.abs(one.age - other.age) <= AGE_NEAR_YEARS ? 'age_near' : 'against';
}

interface NameReasons {
  readonly reasons: readonly MatchReason[];
  /** Both parts of the name are known of both. */
  readonly isWhole: boolean;
}

const REASON_OF: Readonly<Record<Exclude<NameFit, 'none'>, MatchReason>> = {
  same: 'name_same',
  alike: 'name_alike',
  sounds: 'name_sounds_alike',
};
const ORDER: readonly NameFit[] = ['same', 'alike', 'sounds', 'none'];

function nameReasons(one: Likeness, other: Likeness): NameReasons {
  const straight = fitOf([one.family, other.family], [one.given, other.given]);
  const swapped = fitOf([one.family, other.given], [one.given, other.family]);
  if (straight.fit !== 'none' && ORDER.indexOf(straight.fit) <= ORDER.indexOf(swapped.fit))
    return { reasons: [REASON_OF[straight.fit]], isWhole: straight.isWhole };
  if (swapped.fit === 'none') return { reasons: [], isWhole: false };
  const also = swapped.fit === 'same' ? [] : [REASON_OF[swapped.fit]];
  return { reasons: [...also, 'name_parts_swapped'], isWhole: swapped.isWhole };
}

type Pair = readonly [NamePart | null, NamePart | null];

/** The worse of the fits of two pairs; a part that is missing on a side says nothing. */
function fitOf(...pairs: readonly Pair[]): { fit: NameFit; isWhole: boolean } {
  const fits = pairs.flatMap(([a, b]) => (a && b ? [nameFit(a, b)] : []));
  const fit = fits.reduce((worst, next) => (ORDER.indexOf(next) > ORDER.indexOf(worst) ? next : worst), 'same');
  return { fit: fits.length === 0 ? 'none' : fit, isWhole: fits.length === pairs.length };
}

const shareIdentifier = (one: Likeness, other: Likeness): boolean =>
  one.identifiers.some(({ scheme, value }) =>
    other.identifiers.some((known) => known.scheme === scheme && known.value === value),
  );

/** Words that stand in every description and tell nobody apart. */
const COMMON = new Set([
  'a',
  'an',
  'the',
  'and',
  'of',
  'in',
  'with',
  'about',
  'around',
  'approx',
  'age',
  'aged',
  'years',
  'old',
]);

/** Two descriptions share at least two words that say something, and half of all of theirs. */
function looksAlike(one: Likeness, other: Likeness): boolean {
  if (one.description === null || other.description === null) return false;
  const [a, b] = [wordsOf(one.description), wordsOf(other.description)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared * 2 >= a.size + b.size - shared;
}

const wordsOf = (description: string): Set<string> =>
  new Set(nameWords(description).filter((word) => !COMMON.has(word) && !/^\d+$/.test(word)));

/** What each reason weighs when matches are put in order: an identifier above all, what can be chance last. */
const WEIGHT: Readonly<Record<MatchReason, number>> = {
  identifier_same: 1000,
  name_same: 40,
  name_alike: 30,
  name_sounds_alike: 20,
  name_parts_swapped: 25,
  born_same_day: 40,
  born_day_and_month_swapped: 30,
  born_digits_swapped: 30,
  born_one_part_different: 15,
  age_near: 10,
  description_alike: 20,
};

/** How much speaks for a match; more is more. */
export const weightOf = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);
