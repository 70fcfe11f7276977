import type { NotNowReasonCode, OfferAnswerCode } from '@junction/contracts';
import { readNote } from '../case/note.rules.js';
import type { TextRead } from '../person/text.rules.js';

export { NOT_NOW_REASONS, OFFERS_OF, OFFER_ANSWERS } from '@junction/contracts';
export type { ErrorReasonCode, NotNowReasonCode, OfferAnswerCode, OfferOfCode } from '@junction/contracts';

/** Whether somebody could decide about an offer. Source: Mental Capacity Act 2005, s2 and s3. */
export const CAPACITIES = ['has_capacity', 'lacks_capacity', 'not_assessed'] as const;
export type CapacityCode = (typeof CAPACITIES)[number];

export const OBSERVED_LENGTH_MAX = 4000;
/** Somebody is tried again within this time: later is a slip of the pen. */
export const TRY_AGAIN_MAX_MS = 366 * 24 * 60 * 60_000;

/** What came of an offer, as it was said. */
export interface AnswerGiven {
  readonly answer: OfferAnswerCode;
  readonly reason?: NotNowReasonCode | null | undefined;
  readonly tryAgainAt?: Date | null | undefined;
  readonly capacity?: CapacityCode | null | undefined;
  readonly leafletGiven?: boolean | null | undefined;
  /** What somebody saw and heard, up to 4,000 characters; clinical. */
  readonly observed?: string | null | undefined;
}

/** What was observed as it is kept, and what is wrong with it. */
export const readObserved = (typed: string | null | undefined): TextRead => readNote(typed, OBSERVED_LENGTH_MAX);

/** What is wrong with a reason: what was put off or was not possible has one, what was accepted has none. */
export function faultOfReason({ answer, reason }: AnswerGiven): string | undefined {
  if (answer === 'accepted') return reason ? 'NOT_ALLOWED' : undefined;
  return answer !== 'declined' && !reason ? 'REQUIRED' : undefined;
}

/**
 * What is wrong with when to try again: what was put off needs it, a refusal may have it, nothing else has. After now
 * (exclusive) and within 366 days (inclusive).
 */
export function faultOfTryingAgain({ answer, tryAgainAt }: AnswerGiven, at: Date): string | undefined {
  if (!tryAgainAt) return answer === 'deferred' ? 'REQUIRED' : undefined;
  if (answer === 'accepted' || answer === 'not_possible') return 'NOT_ALLOWED';
  if (tryAgainAt <= at) return 'IN_THE_PAST';
  return tryAgainAt.getTime() > at.getTime() + TRY_AGAIN_MAX_MS ? 'TOO_FAR_AHEAD' : undefined;
}
