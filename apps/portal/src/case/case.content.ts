import type {
  CaseStatus,
  CheckResult,
  ContactHow,
  ContactResult,
  ContactWith,
  Disposal,
  Diversion,
  ErrorReason,
  InvolvedKind,
  MilestoneKind,
  NotNowReason,
  NotReachedReason,
  OfferAnswer,
  OfferOf,
  ReopenReason,
  SystemChecked,
  TriageNext,
  WorkKind,
} from '../generated/graphql.js';

/** Words for the codes of a case. The order is the order in which they are offered. */
export const STATUSES: Readonly<Record<CaseStatus, string>> = { OPEN: 'Open', CLOSED: 'Closed' };

export const MILESTONES: Readonly<Record<MilestoneKind, string>> = {
  IDENTIFIED: 'Identified',
  TRIAGED: 'Triaged',
  SEEN: 'Seen',
  CLOSED: 'Closed',
};

export const WORK: Readonly<Record<WorkKind, string>> = {
  TRIAGE: 'Triage',
  SEE: 'See',
  TRY_AGAIN: 'Try again',
  CALL_AFTER_RELEASE: 'Call after release',
};

export const SYSTEMS: Readonly<Record<SystemChecked, string>> = {
  OWN_RECORDS: 'Our own records',
  MENTAL_HEALTH_RECORDS: 'Mental health records',
  SHARED_CARE_RECORD: 'Shared care record',
  GP: 'GP',
  SOCIAL_CARE_RECORDS: 'Social care records',
  SUBSTANCE_SERVICE_RECORDS: 'Drug and alcohol service records',
  CUSTODY_RISK_ASSESSMENT: 'Custody risk assessment',
};

export const CHECKS: Readonly<Record<CheckResult, string>> = {
  FOUND: 'Found',
  NOT_FOUND: 'Not found',
  NOT_AVAILABLE: 'Could not be looked at',
};

export const INVOLVED: Readonly<Record<InvolvedKind, string>> = {
  GP: 'GP',
  COMMUNITY_MENTAL_HEALTH_TEAM: 'Community mental health team',
  CRISIS_TEAM: 'Crisis team',
  LEARNING_DISABILITY_TEAM: 'Learning disability or autism team',
  SUBSTANCE_SERVICE: 'Drug and alcohol service',
  SOCIAL_CARE: 'Social care',
  YOUTH_JUSTICE: 'Youth justice',
  PROBATION: 'Probation',
  HOUSING: 'Housing',
  VOLUNTARY_SECTOR: 'A charity',
  OTHER: 'Somebody else',
};

export const NEXT: Readonly<Record<TriageNext, string>> = {
  SEE: 'See them',
  ADVICE_ONLY: 'Advice to the police or court only',
  ALREADY_SUPPORTED: 'Tell the team that already supports them',
  NO_FURTHER_ACTION: 'Nothing more from us',
};

export const WITH_WHOM: Readonly<Record<ContactWith, string>> = {
  PERSON: 'The person',
  FAMILY_OR_CARER: 'Family or carer',
  GP: 'GP',
  CARE_COORDINATOR: 'Care coordinator',
  SOLICITOR: 'Solicitor',
  APPROPRIATE_ADULT: 'Appropriate adult',
  POLICE_OFFICER: 'Police officer',
  COURT: 'Court',
  PROBATION: 'Probation',
  SOCIAL_CARE: 'Social care',
  OTHER: 'Somebody else',
};

export const HOW: Readonly<Record<ContactHow, string>> = {
  FACE_TO_FACE: 'Face to face',
  PHONE: 'Phone',
  VIDEO: 'Video',
  LETTER: 'Letter',
  SECURE_EMAIL: 'Secure email',
};

export const REACHED: Readonly<Record<ContactResult, string>> = {
  ACHIEVED: 'Reached them',
  ATTEMPTED: 'Tried, not reached',
};

export const OFFERED: Readonly<Record<OfferOf, string>> = {
  SCREENING: 'Screening',
  ASSESSMENT: 'Assessment',
  REFERRAL: 'Referral',
  SUPPORT: 'Support',
  PEER_SUPPORT: 'Peer support',
};

export const ANSWERS: Readonly<Record<OfferAnswer, string>> = {
  ACCEPTED: 'Accepted',
  DECLINED: 'Said no',
  DEFERRED: 'Later',
  NOT_POSSIBLE: 'Not possible',
};

export const NOT_NOW: Readonly<Record<NotNowReason, string>> = {
  ASLEEP: 'Asleep',
  INTOXICATED: 'Alcohol or drugs',
  UNWELL: 'Unwell',
  DISTRESSED: 'Distressed',
  IN_INTERVIEW: 'In interview',
  NO_INTERPRETER: 'No interpreter',
  NO_APPROPRIATE_ADULT: 'No appropriate adult',
  UNSAFE: 'Not safe to go in',
  RELEASED: 'Left before we could',
  TRANSFERRED: 'Moved somewhere else',
  NO_STAFF: 'Nobody free to go',
  DOES_NOT_WANT_IT: 'Does not want it',
  OTHER: 'Something else',
};

export const DIVERSIONS: Readonly<Record<Diversion, string>> = {
  OUT: 'Diverted out of the justice system',
  POLICE_ALTERNATIVE: 'An alternative by the police',
  WITHIN: 'Support within a sentence or order',
  NONE: 'Not diverted',
  UNKNOWN: 'Not known',
};

export const DISPOSALS: Readonly<Record<Disposal, string>> = {
  NO_FURTHER_ACTION: 'No further action',
  RELEASED_UNDER_INVESTIGATION: 'Released under investigation',
  PRE_CHARGE_BAIL: 'Bail before charge',
  COMMUNITY_RESOLUTION: 'Community resolution',
  PENALTY_NOTICE: 'Penalty notice',
  SIMPLE_CAUTION: 'Simple caution',
  CONDITIONAL_CAUTION: 'Conditional caution',
  YOUTH_CAUTION: 'Youth caution',
  YOUTH_CONDITIONAL_CAUTION: 'Youth conditional caution',
  DEFERRED_PROSECUTION: 'Deferred prosecution',
  CHARGED: 'Charged',
  DISCONTINUED: 'Discontinued',
  DISMISSED: 'Dismissed',
  DISCHARGE: 'Discharge',
  FINE: 'Fine',
  REFERRAL_ORDER: 'Referral order',
  YOUTH_REHABILITATION_ORDER: 'Youth rehabilitation order',
  COMMUNITY_ORDER: 'Community order',
  SUSPENDED_SENTENCE: 'Suspended sentence',
  CUSTODY: 'Prison sentence',
  HOSPITAL_ORDER: 'Hospital order',
  REMANDED: 'Remanded',
  OTHER: 'Something else',
  NOT_KNOWN: 'Not known',
};

export const NOT_REACHED: Readonly<Record<NotReachedReason, string>> = {
  DECLINED: 'Said no',
  RELEASED_BEFORE_SEEN: 'Left before we could',
  TRANSFERRED: 'Moved somewhere else',
  NOT_NEEDED: 'Not needed',
  ALREADY_SUPPORTED: 'Already supported by another team',
  COULD_NOT_BE_REACHED: 'Could not be reached',
  UNSAFE: 'Not safe',
  NO_STAFF: 'Nobody free',
  OUT_OF_AREA: 'From another area',
  OTHER: 'Something else',
};

export const REOPENED: Readonly<Record<ReopenReason, string>> = {
  PERSON_RETURNED: 'The person is back',
  NEW_INFORMATION: 'We know something new',
  HEARING_LISTED: 'A hearing is listed',
  CLOSED_BY_MISTAKE: 'It was closed by mistake',
  OTHER: 'Something else',
};

export const ERRORS: Readonly<Record<ErrorReason, string>> = {
  WRONG_PERSON: 'It is about somebody else',
  ENTERED_TWICE: 'It was entered twice',
  DID_NOT_HAPPEN: 'It did not happen',
  OTHER: 'Something else',
};

export const caseWords = {
  page: 'Case',
  back: 'Back to the record',
  loading: 'Looking for the case',
  closed: (when: string) => `This case was closed ${when}.`,
  closedNext: 'To go on with it, reopen it.',
  inError: 'This case was marked as a mistake. Nothing can be added to it.',
  pageAt: (page: string, place: string) => `${page}, ${place}`,
  parts: { status: 'Case', triage: 'Triage', outcome: 'Outcome', allocated: 'Works with them', milestones: 'So far' },
  nobody: 'Nobody yet',
  none: 'Not yet',
} as const;
