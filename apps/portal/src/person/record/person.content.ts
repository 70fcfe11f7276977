import type { CaseStatus, IdentifierScheme, MilestoneKind, TimelineKind } from '../../generated/graphql.js';

export const SCHEMES: Readonly<Record<IdentifierScheme, string>> = {
  NHS_NUMBER: 'NHS number',
  PNC: 'PNC',
  CRO: 'CRO',
  ASN: 'Arrest summons number',
  CCRN: 'Court case number',
  URN: 'Case reference (URN)',
  NOMIS: 'Prison number',
  CRN: 'Probation number (CRN)',
  CUSTODY_RECORD_NUMBER: 'Custody record',
};

export const MILESTONES: Readonly<Record<MilestoneKind, string>> = {
  IDENTIFIED: 'Identified',
  TRIAGED: 'Triaged',
  SEEN: 'Seen',
  CLOSED: 'Closed',
};

export const STATUSES: Readonly<Record<CaseStatus, string>> = { OPEN: 'Open', CLOSED: 'Closed' };

/** What happened, in the timeline. */
export const EVENTS: Readonly<Record<TimelineKind, string>> = {
  PERSON_REGISTERED: 'Record begun',
  PERSON_IDENTIFIED_AS: 'Name found out',
  PERSON_CORRECTED: 'Details corrected',
  ADJUSTMENT_ADDED: 'What helps: added',
  ADJUSTMENT_ENDED: 'What helps: ended',
  CASE_IDENTIFIED: 'Referred to L&D',
  CASE_TRIAGED: 'Triaged',
  CASE_ALLOCATED: 'Allocated',
  CASE_OUTCOME_RECORDED: 'Outcome recorded',
  CASE_CLOSED: 'Case closed',
  CASE_REOPENED: 'Case reopened',
  CASE_ENTERED_IN_ERROR: 'Case was a mistake',
  STAY_ARRIVED: 'Arrived',
  STAY_SEEN: 'Seen',
  STAY_NOT_SEEN: 'Could not be seen',
  STAY_LEFT: 'Left',
  STAY_CORRECTED: 'Times corrected',
  STAY_PLANNED: 'What happens next recorded',
  STAY_ENTERED_IN_ERROR: 'Arrival was a mistake',
  OFFER_MADE: 'Offered',
  OFFER_ANSWERED: 'Offer answered',
  OFFER_ENTERED_IN_ERROR: 'Offer was a mistake',
  CONTACT_RECORDED: 'Contact',
  CONTACT_ENTERED_IN_ERROR: 'Contact was a mistake',
  WORK_ITEM_OVERDUE: 'Was overdue',
};

export const person = {
  page: 'Person',
  pageAt: (place: string) => `Person, ${place}`,
  header: 'Who this is',
  born: (words: string) => `born ${words}`,
  about: (age: number) => `about ${age}`,
  bornUnknown: 'date of birth not known',
  inPlace: (site: string, place: string | null) => (place ? `${site}, ${place}` : site),
  notHere: 'Not at any of your sites now',
  synthetic: 'Invented person',
  tabs: { label: 'This record', now: 'Now', timeline: 'Timeline' },
  next: {
    title: 'Do next',
    see: 'Not seen yet: go and see them, or say why not',
    leave: 'Seen. Record where they go when they leave',
    none: 'Nothing is waiting here. When they arrive at one of your sites again, add them on its board.',
    stay: 'Where they are now',
  },
  cases: { title: 'Cases', none: 'No case yet', status: 'Case', begun: 'Identified', stays: 'Times here' },
  timeline: {
    title: 'What happened, latest first',
    none: 'Nothing is recorded yet',
    recorded: (when: string) => `recorded ${when}`,
    replaced: 'corrected later',
    more: 'Show earlier',
  },
} as const;
