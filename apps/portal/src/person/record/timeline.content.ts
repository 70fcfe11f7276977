import type { TimelineKind } from '../../generated/graphql.js';
import {
  ANSWERS,
  DISPOSALS,
  DIVERSIONS,
  ERRORS,
  NEXT,
  NOT_NOW,
  OFFERED,
  REACHED,
  REOPENED,
  WITH_WHOM,
  WORK,
} from '../../case/case.content.js';
import { LEFT_TO, NOT_SEEN, REASONS } from '../../stay/stay.content.js';
import { CORRECTIONS } from '../../words/corrections.content.js';
import { ADJUSTMENTS } from '../person-words.content.js';

/** What happened, in the timeline. */
export const EVENTS: Readonly<Record<TimelineKind, string>> = {
  PERSON_REGISTERED: 'Record begun',
  PERSON_IDENTIFIED_AS: 'Now known by name',
  PERSON_CORRECTED: 'Details changed',
  CASE_IDENTIFIED: 'Referred to L&D',
  CASE_TRIAGED: 'Triaged',
  CASE_ALLOCATED: 'Given to a colleague',
  CASE_OUTCOME_RECORDED: 'Outcome',
  CASE_CLOSED: 'Case closed',
  CASE_REOPENED: 'Case reopened',
  CASE_ENTERED_IN_ERROR: 'Case marked as a mistake',
  STAY_ARRIVED: 'Arrived',
  STAY_PLANNED: 'What happens next was noted',
  STAY_SEEN: 'Seen',
  STAY_NOT_SEEN: 'Could not be seen',
  STAY_LEFT: 'Left',
  STAY_CORRECTED: 'Times corrected',
  STAY_ENTERED_IN_ERROR: 'Stay marked as a mistake',
  CONTACT_RECORDED: 'Contact',
  CONTACT_ENTERED_IN_ERROR: 'Contact marked as a mistake',
  OFFER_MADE: 'Offered',
  OFFER_ANSWERED: 'Offer answered',
  OFFER_ENTERED_IN_ERROR: 'Offer marked as a mistake',
  WORK_ITEM_OVERDUE: 'Overdue',
  ADJUSTMENT_ADDED: 'What helps: added',
  ADJUSTMENT_ENDED: 'What helps: ended',
};

/** Every word that a code of the timeline can stand for, whichever fact it came from; the first that knows it says it. */
const CODES: Readonly<Partial<Record<TimelineKind, Readonly<Record<string, string>>>>> = {
  CASE_TRIAGED: NEXT,
  CASE_OUTCOME_RECORDED: { ...DIVERSIONS, ...DISPOSALS },
  CASE_REOPENED: REOPENED,
  CASE_ENTERED_IN_ERROR: ERRORS,
  STAY_ARRIVED: REASONS,
  STAY_NOT_SEEN: NOT_SEEN,
  STAY_LEFT: LEFT_TO,
  STAY_CORRECTED: CORRECTIONS,
  STAY_ENTERED_IN_ERROR: ERRORS,
  CONTACT_RECORDED: { ...WITH_WHOM, ...REACHED },
  CONTACT_ENTERED_IN_ERROR: ERRORS,
  OFFER_MADE: OFFERED,
  OFFER_ANSWERED: { ...NOT_NOW, ...ANSWERS },
  OFFER_ENTERED_IN_ERROR: ERRORS,
  PERSON_CORRECTED: CORRECTIONS,
  ADJUSTMENT_ADDED: ADJUSTMENTS,
  WORK_ITEM_OVERDUE: WORK,
};

/** What the fact says in its one telling code; null for who may not see it, and for a code that has no words here. */
export const codeWords = (kind: TimelineKind, code: string | null): string | null =>
  (code !== null && CODES[kind]?.[code.toUpperCase()]) || null;

/** Words around the entries. */
export const timelineWords = {
  title: 'What happened, latest first',
  none: 'Nothing is recorded yet',
  recorded: (when: string) => `recorded ${when}`,
  replaced: 'corrected later',
  more: 'Show earlier',
} as const;
