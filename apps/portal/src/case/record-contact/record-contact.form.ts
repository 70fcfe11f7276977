import type { ContactHow, ContactResult, ContactWith, RecordContactInput } from '../../generated/graphql.js';
import { lastTime, parseTimeOfDay } from '../../words/time-of-day.js';
import { recordContact as words } from './record-contact.content.js';

/** The page as it is typed. */
export interface ContactWords {
  readonly withWhom: string;
  readonly how: string;
  readonly result: string;
  readonly interpreter: readonly string[];
  readonly minutes: string;
  readonly about: string;
  /** On a 24-hour clock; empty for now. */
  readonly at: string;
}

export const EMPTY: ContactWords = {
  withWhom: '',
  how: '',
  result: '',
  interpreter: [],
  minutes: '',
  about: '',
  at: '',
};

const ABOUT_MAX = 2_000;
const MINUTES_MAX = 1_440;

const hasMinutes = ({ minutes }: ContactWords): boolean =>
  /^\d{1,4}$/.test(minutes.trim()) && Number(minutes) <= MINUTES_MAX;

function momentOf({ at }: ContactWords, now: Date): Date | null {
  if (at.trim() === '') return now;
  const time = parseTimeOfDay(at);
  return time && lastTime(time, now);
}

/** What has to be put right before it can be saved. */
export function contactFaults(said: ContactWords, now: Date): Record<string, string> {
  return {
    ...(said.withWhom === '' && { withWhom: words.withMissing }),
    ...(said.how === '' && { how: words.howMissing }),
    ...(said.result === '' && { result: words.resultMissing }),
    ...(said.minutes.trim() !== '' && !hasMinutes(said) && { minutes: words.minutesWrong }),
    ...(said.about.length > ABOUT_MAX && { about: words.aboutTooLong }),
    ...(!momentOf(said, now) && { at: words.unreadable }),
  };
}

/** What is sent, of words without a fault. */
export function contactInput(said: ContactWords, caseId: string, now: Date): RecordContactInput {
  const about = said.about.trim();
  return {
    caseId,
    withWhom: said.withWhom as ContactWith,
    how: said.how as ContactHow,
    result: said.result as ContactResult,
    hadInterpreter: said.interpreter.length > 0,
    ...(said.minutes.trim() !== '' && { minutes: Number(said.minutes) }),
    ...(about && { about }),
    contactAt: (momentOf(said, now) ?? now).toISOString(),
  };
}
