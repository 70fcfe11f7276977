import type { AgeFlag, ArrivalReason, LeftTo, NextEvent, NotSeenReason, Setting } from '../generated/graphql.js';

/** Words for the codes of a stay. The order is the order in which they are offered. */
export const REASONS: Readonly<Record<ArrivalReason, string>> = {
  NOT_KNOWN_YET: 'Not known yet',
  MENTAL_HEALTH: 'Mental health',
  SELF_HARM: 'Self-harm or suicide',
  SUBSTANCE_USE: 'Alcohol or drugs',
  LEARNING_DISABILITY: 'Learning disability or autism',
  SOCIAL: 'Housing, money or family',
  OTHER: 'Something else',
};

export const NOT_SEEN: Readonly<Record<NotSeenReason, string>> = {
  DECLINED: 'Said no',
  ASLEEP: 'Asleep',
  INTOXICATED: 'Alcohol or drugs',
  UNSAFE: 'Not safe to go in',
  NO_STAFF: 'Nobody free to go',
  RELEASED_BEFORE_SEEN: 'Left before we could',
  TRANSFERRED: 'Moved somewhere else',
};

export const LEFT_TO: Readonly<Record<LeftTo, string>> = {
  HOME: 'Home',
  COURT: 'Court',
  PRISON: 'Prison',
  HOSPITAL: 'Hospital',
  OTHER_CUSTODY: 'Another custody suite',
  OTHER: 'Somewhere else',
  NOT_KNOWN: 'Not known',
};

/** What is expected to happen to somebody next where they are. */
export const NEXT_EVENTS: Readonly<Record<NextEvent, string>> = {
  INTERVIEW: 'Interview',
  CHARGE_DECISION: 'Charge decision',
  RELEASE: 'Release',
  TRANSFER: 'Transfer',
  HEARING: 'Hearing',
  NOT_KNOWN: 'Not known',
};

export const SETTINGS: Readonly<Record<Setting, string>> = {
  CUSTODY: 'Custody suite',
  VOLUNTARY_ATTENDANCE: 'Voluntary interviews',
  MAGISTRATES_COURT: 'Magistrates’ court',
  YOUTH_COURT: 'Youth court',
  CROWN_COURT: 'Crown Court',
  STREET_TRIAGE: 'Street triage',
  PLACE_OF_SAFETY: 'Place of safety',
};

/** What must be noticed about an age, beside the name: other rights, or a date that can not be right. */
export const AGE_FLAGS: Readonly<Record<AgeFlag, string>> = {
  UNDER_18: 'Under 18: a child',
  UNDER_10: 'Under 10: check the age',
};

/** How somebody's time there is counted: "detained 3 h 20", "at court 45 min". */
export const HERE: Readonly<Record<Setting, string>> = {
  CUSTODY: 'detained',
  VOLUNTARY_ATTENDANCE: 'here',
  MAGISTRATES_COURT: 'at court',
  YOUTH_COURT: 'at court',
  CROWN_COURT: 'at court',
  STREET_TRIAGE: 'with us',
  PLACE_OF_SAFETY: 'detained',
};

/** What the place inside is called: cells in custody, courtrooms at court. */
export const PLACE: Readonly<Record<Setting, string>> = {
  CUSTODY: 'Cell',
  VOLUNTARY_ATTENDANCE: 'Room',
  MAGISTRATES_COURT: 'Courtroom or cell',
  YOUTH_COURT: 'Courtroom or cell',
  CROWN_COURT: 'Courtroom or cell',
  STREET_TRIAGE: 'Where',
  PLACE_OF_SAFETY: 'Room',
};

/** What a place that is only a number is: `7` in custody is read as `Cell 7`. */
const NUMBERED: Readonly<Record<Setting, string>> = {
  CUSTODY: 'Cell',
  VOLUNTARY_ATTENDANCE: 'Room',
  MAGISTRATES_COURT: 'Courtroom',
  YOUTH_COURT: 'Courtroom',
  CROWN_COURT: 'Courtroom',
  STREET_TRIAGE: 'Place',
  PLACE_OF_SAFETY: 'Room',
};

/** Where somebody is inside, as people say it; null where nobody has said. */
export const placeWords = (place: string | null, setting: Setting): string | null =>
  place !== null && /^\d+[a-z]?$/i.test(place) ? `${NUMBERED[setting]} ${place}` : place;

export const stayWords = {
  toSee: 'Not seen yet',
  seen: (clock: string) => `Seen ${clock}`,
  notSeen: (reason: string) => `Not seen: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  left: (clock: string, to: string) => `Left ${clock}: ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
  saved: 'Saved',
  gone: 'No longer on this list',
  since: (clock: string) => `since ${clock}`,
  noPlace: 'Place not recorded',
  why: (reason: string) => `Why: ${reason}`,
} as const;

/** `{value, words}` for a choice, in the order of the record. */
export const choicesOf = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (Object.keys(words) as Code[]).map((value) => ({ value, words: words[value] }));
