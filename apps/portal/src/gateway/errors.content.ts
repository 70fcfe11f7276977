import type { Kind } from './gateway-error.js';

export interface ErrorWords {
  /** What happened. */
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
}

/** Words for what the platform refuses, by its stable code. A code without words here is said by its kind. */
export const ERRORS: Readonly<Record<string, ErrorWords>> = {
  OFFLINE: {
    title: 'Junction could not be reached',
    next: 'Your words are on this page. They are sent by themselves when the line is back; the same thing is never saved twice.',
  },
  NO_ANSWER: {
    title: 'Junction gave no answer that could be read',
    next: 'Try again in a minute. The same thing is never saved twice.',
  },
  NOT_SIGNED_IN: { title: 'You are signed out', next: 'Sign in again to go on. Your words are on this page.' },
  NOT_PERMITTED: {
    title: 'Your role does not allow this',
    next: 'Ask your team lead to do it, or to change what you may do.',
  },
  INPUT_INVALID: { title: 'Something in the form has to be put right', next: 'Look at the fields that are marked.' },
  PART_UNAVAILABLE: {
    title: 'A part of Junction is not answering',
    next: 'Go on with your other work; this part comes back by itself.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'This was sent before with other words',
    next: 'Load the page again and look whether it is there before you send it once more.',
  },
  ALREADY_DONE: { title: 'This was already saved', next: 'There is nothing more to do.' },
  VERSION_IS_STALE: {
    title: 'Somebody else saved this while you were working on it',
    next: 'Compare both and choose.',
  },
  PERSON_ALREADY_PRESENT: {
    title: 'This person is already on a board',
    next: 'Open their record to see where. If they have moved, record that they left there first.',
  },
  IDENTIFIER_ALREADY_HELD: {
    title: 'Your service already has a record with this number',
    next: 'It is probably the same person: open that record instead.',
  },
  STAY_IS_OVER: { title: 'This person has already left', next: 'If that is wrong, correct the times.' },
  STAY_ALREADY_SEEN: { title: 'Somebody has already seen this person', next: 'If the time is wrong, correct it.' },
  WORK_ITEM_CLAIMED: {
    title: 'Somebody else has just taken this',
    next: 'The row shows who. If the two of you agree, take it over.',
  },
  WORK_ITEM_NOT_CLAIMED: { title: 'Nobody has this any more', next: 'Take it if you start with it.' },
  BOARD_HAS_CHANGED: {
    title: 'Somebody else saved something about these people meanwhile',
    next: 'Look at them again and save once more.',
  },
  WORK_ITEM_IS_OVER: { title: 'This has been done already', next: 'It goes from the list by itself.' },
  PERSON_HAS_OPEN_CASE: {
    title: 'This person has an open case already',
    next: 'Go on with that case instead.',
  },
  PERSON_ALREADY_IDENTIFIED: {
    title: 'Somebody has already said who this is',
    next: 'If the name is wrong, correct the details.',
  },
  PERSON_NOT_IDENTIFIED: {
    title: 'This person is not known by name yet',
    next: 'Say who it is first, then correct the details.',
  },
  ADJUSTMENT_ALREADY_IN_FORCE: { title: 'This is recorded already', next: 'There is nothing more to do.' },
  ADJUSTMENT_IS_OVER: { title: 'This has ended already', next: 'Add it again if it helps again.' },
  CASE_ALREADY_TRIAGED: {
    title: 'Somebody has already triaged this case',
    next: 'Look at their triage, and correct it if it is wrong.',
  },
  CASE_NOT_TRIAGED: { title: 'Nobody has triaged this case yet', next: 'Triage it first.' },
  CASE_ENTERED_IN_ERROR: {
    title: 'This case was marked as a mistake',
    next: 'Nothing can be added to it. Go back to the record.',
  },
  CASE_HAS_PRESENT_STAY: {
    title: 'They are still here',
    next: 'Record that they have left, then close the case.',
  },
  CASE_IS_CLOSED: { title: 'This case is closed', next: 'Reopen it to go on with it.' },
  CASE_IS_OPEN: { title: 'This case is open already', next: 'Go on with it.' },
  CONTACT_ENTERED_IN_ERROR: { title: 'This contact is marked as a mistake already', next: 'There is nothing to do.' },
  OFFER_ENTERED_IN_ERROR: { title: 'This offer is marked as a mistake already', next: 'There is nothing to do.' },
  STAY_ENTERED_IN_ERROR: { title: 'This stay is marked as a mistake', next: 'Nothing can be added to it.' },
  OFFER_ALREADY_ANSWERED: { title: 'This offer has its answer', next: 'Offer it again if they think otherwise now.' },
  COLLEAGUE_NOT_FOUND: { title: 'This colleague no longer works here', next: 'Choose another one.' },
  DOCUMENT_NOT_REGISTERED: {
    title: 'This page is older than Junction',
    next: 'Note down what you typed, then load the page again.',
  },
  LIVE_STREAMS_FULL: { title: 'Too many windows are open', next: 'Close the ones you do not need.' },
  PAYLOAD_TOO_LARGE: { title: 'This is too long to be saved', next: 'Shorten it and try again.' },
};

/** For a code that has no words of its own. */
export const KINDS: Readonly<Record<Kind, ErrorWords>> = {
  invalid_input: { title: 'Something has to be put right', next: 'Check what you entered and try again.' },
  not_found: { title: 'It is not there any more', next: 'Go back to the list and look again.' },
  forbidden: { title: 'You may not do this', next: 'Ask your team lead.' },
  conflict: { title: 'This can not be done now', next: 'Load the page again: something has changed meanwhile.' },
  unavailable: {
    title: 'Junction is not answering',
    next: 'Try again in a minute. The same thing is never saved twice.',
  },
  internal: {
    title: 'Something went wrong in Junction',
    next: 'This is our fault. Try again; if it happens again, tell your support team the reference.',
  },
};

/** Words for one field at fault, by the code the platform gives for it. */
export const FAULTS: Readonly<Record<string, string>> = {
  AFTER_LEAVING: 'must not be after they left',
  BEFORE_ARRIVAL: 'must not be before the arrival',
  DATE_OR_ESTIMATE: 'give either a date of birth or an age, not both',
  HAS_CONTROL_CHARACTERS: 'has characters in it that can not be read; type it again',
  IN_THE_FUTURE: 'must not be in the future',
  IN_THE_PAST: 'must not be in the past',
  NAME_OR_DESCRIPTION_NEEDED: 'give a name or a description',
  NOT_A_DATE: 'must be a real date',
  NOT_ALLOWED: 'does not belong here',
  REQUIRED: 'is missing',
  TOO_FAR_AHEAD: 'is too far ahead',
  OUT_OF_RANGE: 'must be a number that can be true',
  TOO_LONG: 'make it shorter',
  TOO_LONG_AGO: 'is too long ago',
};

/** What a field is called on the pages, by the last part of its path. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  about: 'What came of it',
  arrivedAt: 'Time of arrival',
  contactAt: 'When',
  dateOfBirth: 'Date of birth',
  description: 'Description',
  estimatedAge: 'Age',
  family: 'Name',
  given: 'Given name',
  language: 'Language',
  leftAt: 'Time of leaving',
  nextEventAt: 'Time of what happens next',
  place: 'Place',
  seenAt: 'Time seen',
  tryAgainAt: 'Time to try again',
  minutes: 'Minutes',
  note: 'Note',
  observed: 'What you saw',
  triagedAt: 'When you decided',
  value: 'Number',
};

export const errorWords = {
  saved: {
    none: '',
    no: 'Nothing was saved.',
    maybe: 'It may have been saved already; sending it again does not save it twice.',
  },
  reference: (reference: string) => `Reference: ${reference}`,
  again: 'Try again',
  stop: 'Stop trying and change it',
  waiting: 'Not saved yet. Trying again by itself.',
  sending: 'Saving…',
  signedOut: 'Not saved yet. It is sent when you have signed in again.',
  summary: 'There is a problem',
  partMissing: 'A part of this page is missing',
} as const;

/** Which fields are at fault and how, in words. */
export const faultsOf = (fields: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(fields).map(([path, code]) => {
    const name = FIELD_NAMES[path.split('.').at(-1) ?? ''] ?? 'One field';
    return `${name}: ${FAULTS[code] ?? 'look at it again'}`;
  });

/** What happened and what to do, for any refusal. */
export const wordsFor = (error: { readonly code: string; readonly kind: Kind }): ErrorWords =>
  ERRORS[error.code] ?? KINDS[error.kind];
