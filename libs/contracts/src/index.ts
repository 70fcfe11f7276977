export { CaseIdentifiedV1 } from './case-identified.v1.js';
export {
  ADJUSTMENTS,
  AGE_BANDS,
  CONTACT_HOW,
  CONTACT_RESULTS,
  CONTACT_WITH,
  CORRECTION_REASONS,
  DISPOSALS,
  DIVERSIONS,
  ERROR_REASONS,
  LEFT_TO,
  MILESTONES,
  NEXT_EVENTS,
  NOT_NOW_REASONS,
  NOT_REACHED_REASONS,
  NOT_SEEN_REASONS,
  OFFERS_OF,
  OFFER_ANSWERS,
  PERSON_PARTS,
  REOPEN_REASONS,
  SETTINGS,
  TRIAGE_NEXT,
  WORK_KINDS,
  type AdjustmentCode,
  type AgeBandCode,
  type ContactHowCode,
  type ContactResultCode,
  type ContactWithCode,
  type CorrectionReasonCode,
  type DisposalCode,
  type DiversionCode,
  type ErrorReasonCode,
  type LeftToCode,
  type MilestoneCode,
  type NextEventCode,
  type NotNowReasonCode,
  type NotReachedReasonCode,
  type NotSeenReasonCode,
  type OfferAnswerCode,
  type OfferOfCode,
  type PersonPartCode,
  type ReopenReasonCode,
  type SettingCode,
  type TriageNextCode,
  type WorkKindCode,
} from './codes.js';
export { PersonIdentifiedAsV1 } from './person-identified-as.v1.js';
export { PersonCorrectedV1 } from './person-corrected.v1.js';
export { AdjustmentAddedV1 } from './adjustment-added.v1.js';
export { AdjustmentEndedV1 } from './adjustment-ended.v1.js';
export { CaseTriagedV1 } from './case-triaged.v1.js';
export { CaseAllocatedV1 } from './case-allocated.v1.js';
export { CaseOutcomeRecordedV1 } from './case-outcome-recorded.v1.js';
export { CaseClosedV1 } from './case-closed.v1.js';
export { CaseReopenedV1 } from './case-reopened.v1.js';
export { CaseEnteredInErrorV1 } from './case-entered-in-error.v1.js';
export { ContactRecordedV1 } from './contact-recorded.v1.js';
export { ContactEnteredInErrorV1 } from './contact-entered-in-error.v1.js';
export { OfferMadeV1 } from './offer-made.v1.js';
export { OfferAnsweredV1 } from './offer-answered.v1.js';
export { OfferEnteredInErrorV1 } from './offer-entered-in-error.v1.js';
export { StayPlannedV1 } from './stay-planned.v1.js';
export { StayEnteredInErrorV1 } from './stay-entered-in-error.v1.js';
export { WorkItemOverdueV1 } from './work-item-overdue.v1.js';
export { CONTRACTS, contractOf, parseFact, type Parsed } from './contracts.js';
export {
  defineEvent,
  fact,
  type AnyContract,
  type EventContract,
  type EventData,
  type FactOf,
} from './define-event.js';
export { LdServiceOpenedV1 } from './ld-service-opened.v1.js';
export { MembershipStartedV1 } from './membership-started.v1.js';
export { PersonRegisteredV1 } from './person-registered.v1.js';
export { SiteOpenedV1 } from './site-opened.v1.js';
export { StayArrivedV1 } from './stay-arrived.v1.js';
export { StayCorrectedV1 } from './stay-corrected.v1.js';
export { StayLeftV1 } from './stay-left.v1.js';
export { StayNotSeenV1 } from './stay-not-seen.v1.js';
export { StaySeenV1 } from './stay-seen.v1.js';
export { FACT_TOPICS, LIVE_TOPIC, type Topic } from './topics.js';
