import type { ContactHowCode, ContactResultCode, ContactWithCode } from '@junction/contracts';
import { readNote } from '../case/note.rules.js';
import type { TextRead } from '../person/text.rules.js';

export { CONTACT_HOW, CONTACT_RESULTS, CONTACT_WITH } from '@junction/contracts';
export type { ContactHowCode, ContactResultCode, ContactWithCode, ErrorReasonCode } from '@junction/contracts';

export const ABOUT_LENGTH_MAX = 4000;
export const MINUTES_MAX = 1440;
/** A contact may be written down late, but an earlier year is a slip of the pen. */
export const CONTACT_AGE_MAX_MS = 366 * 24 * 60 * 60_000;

/** What somebody says of a contact. */
export interface ContactGiven {
  readonly withWhom: ContactWithCode;
  readonly how: ContactHowCode;
  readonly result: ContactResultCode;
  readonly hadInterpreter: boolean;
  readonly minutes?: number | null | undefined;
  /** What it was about, up to 4,000 characters; clinical. */
  readonly about?: string | null | undefined;
}

/** What it was about as it is kept, and what is wrong with it. */
export const readAbout = (typed: string | null | undefined): TextRead => readNote(typed, ABOUT_LENGTH_MAX);

/** What is wrong with how long it took: 0 to 1,440 minutes, both included. */
export const faultOfMinutes = (minutes: number | null | undefined): string | undefined =>
  minutes !== null && minutes !== undefined && (minutes < 0 || minutes > MINUTES_MAX) ? 'OUT_OF_RANGE' : undefined;

/** What is wrong with the instant of a contact recorded `at`: up to 366 days ago and not ahead, both included. */
export function faultOfContacting(contactAt: Date, at: Date): string | undefined {
  if (contactAt > at) return 'IN_THE_FUTURE';
  return contactAt.getTime() < at.getTime() - CONTACT_AGE_MAX_MS ? 'TOO_LONG_AGO' : undefined;
}
