import type {
  Capacity,
  MakeOfferInput,
  NotNowReason,
  NotSeenReason,
  OfferAnswer,
  OfferOf,
} from '../../generated/graphql.js';
import { dayOf, instantOf, shiftDay } from '../../words/london.js';
import { nextTime, parseTimeOfDay } from '../../words/time-of-day.js';
import { notNow as words, type AGAIN } from './not-now.content.js';

/** The page as it is typed. */
export interface NotNowWords {
  readonly reason: string;
  readonly what: string;
  readonly observed: string;
  readonly capacity: string;
  readonly leaflet: readonly string[];
  /** A choice of `AGAIN`; empty: what suits the reason. */
  readonly again: string;
  /** On a 24-hour clock, where `again` is a time. */
  readonly at: string;
}

export const EMPTY: NotNowWords = {
  reason: '',
  what: 'SCREENING',
  observed: '',
  capacity: 'NOT_ASSESSED',
  leaflet: [],
  again: '',
  at: '',
};

const OBSERVED_MAX = 2_000;
const HOUR_MS = 3_600_000;
const HOURS: Readonly<Record<string, number>> = { ONE_HOUR: 1, TWO_HOURS: 2, FOUR_HOURS: 4 };
const MORNING = { hour: 8, minute: 0 };

/** Somebody who has gone, or does not want it, is not asked again by themselves. */
const ENDS: readonly string[] = ['RELEASED', 'TRANSFERRED', 'DOES_NOT_WANT_IT'];

/** What the board says of somebody who has not been seen, where it has a word for the reason. */
const ON_BOARD: Readonly<Partial<Record<NotNowReason, NotSeenReason>>> = {
  ASLEEP: 'ASLEEP',
  INTOXICATED: 'INTOXICATED',
  UNSAFE: 'UNSAFE',
  RELEASED: 'RELEASED_BEFORE_SEEN',
  TRANSFERRED: 'TRANSFERRED',
  NO_STAFF: 'NO_STAFF',
  DOES_NOT_WANT_IT: 'DECLINED',
};

/** What is chosen for "try again": by hand, else what suits the reason. */
export function againOf({ again, reason }: Pick<NotNowWords, 'again' | 'reason'>): keyof typeof AGAIN {
  if (again !== '') return again as keyof typeof AGAIN;
  return ENDS.includes(reason) ? 'NO' : 'TWO_HOURS';
}

/** When to try again; null: not again, or the time can't be read. */
export function againAt(said: NotNowWords, now: Date): Date | null {
  const again = againOf(said);
  const hours = HOURS[again];
  if (hours !== undefined) return new Date(now.getTime() + hours * HOUR_MS);
  if (again === 'MORNING') return instantOf(shiftDay(dayOf(now), 1), MORNING);
  const time = again === 'AT' ? parseTimeOfDay(said.at) : null;
  return time && nextTime(time, now);
}

/** What has to be put right before it can be saved. */
export function notNowFaults(said: NotNowWords, now: Date): Record<string, string> {
  return {
    ...(said.reason === '' && { reason: words.whyMissing }),
    ...(said.observed.length > OBSERVED_MAX && { observed: words.observedTooLong }),
    ...(againOf(said) === 'AT' && !againAt(said, now) && { at: words.unreadable }),
  };
}

/** The offer and what came of it. */
export function offerInput(said: NotNowWords, caseId: string, now: Date): MakeOfferInput {
  const reason = said.reason as NotNowReason;
  const at = againAt(said, now);
  const observed = said.observed.trim();
  return {
    caseId,
    what: said.what as OfferOf,
    answer: {
      answer: answerOf(reason, at),
      reason,
      capacity: said.capacity as Capacity,
      leafletGiven: said.leaflet.length > 0,
      ...(at && { tryAgainAt: at.toISOString() }),
      ...(observed && { observed }),
    },
  };
}

/** What stands on the board from now on; null where it has no word for it. */
export const onBoard = (reason: string): NotSeenReason | null => ON_BOARD[reason as NotNowReason] ?? null;

function answerOf(reason: NotNowReason, again: Date | null): OfferAnswer {
  if (again) return 'DEFERRED';
  return reason === 'DOES_NOT_WANT_IT' ? 'DECLINED' : 'NOT_POSSIBLE';
}
