/** What a timeline tells of, in the order in which it can happen. */
export const TIMELINE_KINDS = [
  'person_registered',
  'person_identified_as',
  'person_corrected',
  'adjustment_added',
  'adjustment_ended',
  'case_identified',
  'case_triaged',
  'case_allocated',
  'stay_arrived',
  'stay_planned',
  'stay_seen',
  'stay_not_seen',
  'stay_left',
  'stay_corrected',
  'stay_entered_in_error',
  'offer_made',
  'offer_answered',
  'offer_entered_in_error',
  'contact_recorded',
  'contact_entered_in_error',
  'work_item_overdue',
  'case_outcome_recorded',
  'case_closed',
  'case_reopened',
  'case_entered_in_error',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Nouns of two words, so that a kind is parted after the noun. */
const NOUN = /^(work_item|[a-z]+)_/;

/** The type of the facts that make entries of a kind. */
const typeOf = (kind: TimelineKind): string => `junction.${kind.replace(NOUN, '$1.')}.v1`;

/** The kind of entry that each type of fact makes; facts of other types make none. */
export const KIND_OF: Readonly<Record<string, TimelineKind>> = Object.fromEntries(
  TIMELINE_KINDS.map((kind) => [typeOf(kind), kind]),
);

/** Facts of these nouns only those read who work with the person, or support them: administrators don't. */
const ABOUT_HELP = /^(adjustment|contact)_/;

/** That something was offered, or what came of it all in justice, is for those who work with people. */
const CLINICAL = /^(offer_|case_outcome_)/;

const typesOf = (wanted: (kind: TimelineKind) => boolean): readonly string[] =>
  TIMELINE_KINDS.filter(wanted).map(typeOf);

/** The types of facts by who may know that they were said at all. */
export const TYPES = {
  forAll: typesOf((kind) => !ABOUT_HELP.test(kind) && !CLINICAL.test(kind)),
  forHelpers: typesOf((kind) => ABOUT_HELP.test(kind)),
  forClinicians: typesOf((kind) => CLINICAL.test(kind)),
} as const;

/** The one telling code of a fact: its answer, result, next, event, disposal, kind or reason; null where it has none. */
const TELLING = ['answer', 'result', 'next', 'nextEvent', 'disposal', 'kind', 'what', 'leftTo', 'reason'] as const;

/** What a fact says in its one telling code; null where it says none. */
export function codeOf(data: Readonly<Record<string, unknown>>): string | null {
  const codes = TELLING.map((name) => data[name]).filter((value) => typeof value === 'string');
  return codes[0] ?? null;
}

/** Whether a kind's code is read by those who support a person, as well as by those who work with them. */
export const isCodeForHelpers = (kind: TimelineKind): boolean => ABOUT_HELP.test(kind);
