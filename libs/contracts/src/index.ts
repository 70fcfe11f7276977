export { CaseIdentifiedV1 } from './case-identified.v1.js';
export {
  AGE_BANDS,
  CORRECTION_REASONS,
  LEFT_TO,
  NOT_SEEN_REASONS,
  SETTINGS,
  type AgeBandCode,
  type CorrectionReasonCode,
  type LeftToCode,
  type NotSeenReasonCode,
  type SettingCode,
} from './codes.js';
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
