import type { LeftToCode, NextEventCode, NotSeenReasonCode } from '@junction/contracts';
import { InputInvalid, type FieldCodes } from '@junction/errors';
import type { SettingCode } from '../site/site.rules.js';

export { CORRECTION_REASONS, ERROR_REASONS, LEFT_TO, NEXT_EVENTS, NOT_SEEN_REASONS } from '@junction/contracts';
export type {
  CorrectionReasonCode,
  ErrorReasonCode,
  LeftToCode,
  NextEventCode,
  NotSeenReasonCode,
} from '@junction/contracts';

/** Why somebody who arrived is to be seen. Clinical: never in an event, never shown to administrators. */
export const ARRIVAL_REASONS = [
  'mental_health',
  'learning_disability',
  'substance_use',
  'self_harm',
  'social',
  'other',
  'not_known_yet',
] as const;
export type ArrivalReasonCode = (typeof ARRIVAL_REASONS)[number];

export const PLACE_LENGTH_MAX = 40;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Clocks on walls and in browsers differ: an arrival may be this far ahead of ours. */
export const ARRIVAL_LEEWAY_MS = 5 * MINUTE_MS;
/** An arrival that is entered late needs no reason for this long (both ends allowed); after that it is a correction. */
export const ARRIVAL_AGE_MAX_MS = 7 * DAY_MS;
/** Even a correction with a reason reaches no further back: an earlier year is a slip of the pen. */
export const CORRECTION_AGE_MAX_MS = 366 * DAY_MS;

/** The times of a stay; null: not seen, not left. */
export interface StayTimes {
  readonly arrivedAt: Date;
  readonly seenAt: Date | null;
  readonly leftAt: Date | null;
}

/**
 * What is wrong with the instant of an arrival that is being recorded `at`: up to 5 minutes ahead and up to 7 days
 * back are right, both ends included.
 */
export function faultOfArrival(arrivedAt: Date, at: Date, ageMaxMs = ARRIVAL_AGE_MAX_MS): string | undefined {
  if (arrivedAt.getTime() > at.getTime() + ARRIVAL_LEEWAY_MS) return 'IN_THE_FUTURE';
  return arrivedAt.getTime() < at.getTime() - ageMaxMs ? 'TOO_LONG_AGO' : undefined;
}

/** What is wrong with the instant of being seen: from the arrival to the leaving, or to now (all included). */
export function faultOfSeeing({ arrivedAt, seenAt, leftAt }: StayTimes, at: Date): string | undefined {
  if (seenAt === null) return undefined;
  if (seenAt < arrivedAt) return 'BEFORE_ARRIVAL';
  if (leftAt !== null && seenAt > leftAt) return 'AFTER_LEAVING';
  return seenAt > latest(at, arrivedAt) ? 'IN_THE_FUTURE' : undefined;
}

/** What is wrong with the instant of leaving: from the arrival to now (both included). */
export function faultOfLeaving({ arrivedAt, leftAt }: StayTimes, at: Date): string | undefined {
  if (leftAt === null) return undefined;
  if (leftAt < arrivedAt) return 'BEFORE_ARRIVAL';
  return leftAt > latest(at, arrivedAt) ? 'IN_THE_FUTURE' : undefined;
}

/** Nobody decided anything by being asleep or intoxicated: they are tried again. */
export const TRIED_AGAIN: readonly NotSeenReasonCode[] = ['asleep', 'intoxicated'];

/** Somebody is tried again from now to so much later (both included). */
export const TRY_AGAIN_MAX_MS = 7 * DAY_MS;

/** What is wrong with the instant at which somebody is to be tried again. */
export function faultOfTryingAgain(tryAgainAt: Date, at: Date): string | undefined {
  if (tryAgainAt < at) return 'IN_THE_PAST';
  return tryAgainAt.getTime() > at.getTime() + TRY_AGAIN_MAX_MS ? 'TOO_FAR_AHEAD' : undefined;
}

/** Nobody plans further ahead than this (included). */
export const PLAN_MAX_MS = 14 * DAY_MS;

/** What is expected of a stay, and when. */
export interface Plan {
  readonly nextEvent: NextEventCode;
  readonly nextEventAt: Date | null;
  readonly arrivedAt: Date;
}

/** What is wrong with the instant of what is expected: from the arrival (what was late is still to come) to 14 days ahead. */
export function faultOfPlan({ nextEvent, nextEventAt, arrivedAt }: Plan, at: Date): string | undefined {
  if (nextEventAt === null) return undefined;
  if (nextEvent === 'not_known') return 'NOT_WITHOUT_AN_EVENT';
  if (nextEventAt < arrivedAt) return 'IN_THE_PAST';
  return nextEventAt.getTime() > at.getTime() + PLAN_MAX_MS ? 'TOO_FAR_AHEAD' : undefined;
}

/** Whether somebody who leaves is called afterwards: who goes free from where they were held. */
export const isCalledAfterwards = (setting: SettingCode, leftTo: LeftToCode): boolean =>
  (setting === 'custody' || setting === 'place_of_safety') &&
  (leftTo === 'home' || leftTo === 'other' || leftTo === 'not_known');

/** The later of two instants: who arrives by a clock ahead of ours is seen, and leaves, no earlier than that. */
export const latest = (one: Date, other: Date): Date => (one > other ? one : other);

/** @throws {InputInvalid} naming each field that has a fault, where any has. */
export function refuseFaults(faults: Readonly<Record<string, string | undefined>>): void {
  const found = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (found.length > 0) throw new InputInvalid(Object.fromEntries(found) satisfies FieldCodes);
}
