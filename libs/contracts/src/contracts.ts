import { CaseIdentifiedV1 } from './case-identified.v1.js';
import { PersonIdentifiedAsV1 } from './person-identified-as.v1.js';
import { PersonCorrectedV1 } from './person-corrected.v1.js';
import { AdjustmentAddedV1 } from './adjustment-added.v1.js';
import { AdjustmentEndedV1 } from './adjustment-ended.v1.js';
import { CaseTriagedV1 } from './case-triaged.v1.js';
import { CaseAllocatedV1 } from './case-allocated.v1.js';
import { CaseOutcomeRecordedV1 } from './case-outcome-recorded.v1.js';
import { CaseClosedV1 } from './case-closed.v1.js';
import { CaseReopenedV1 } from './case-reopened.v1.js';
import { CaseEnteredInErrorV1 } from './case-entered-in-error.v1.js';
import { ContactRecordedV1 } from './contact-recorded.v1.js';
import { ContactEnteredInErrorV1 } from './contact-entered-in-error.v1.js';
import { OfferMadeV1 } from './offer-made.v1.js';
import { OfferAnsweredV1 } from './offer-answered.v1.js';
import { OfferEnteredInErrorV1 } from './offer-entered-in-error.v1.js';
import { StayPlannedV1 } from './stay-planned.v1.js';
import { StayEnteredInErrorV1 } from './stay-entered-in-error.v1.js';
import { WorkItemOverdueV1 } from './work-item-overdue.v1.js';
import type { AnyContract } from './define-event.js';
import { LdServiceOpenedV1 } from './ld-service-opened.v1.js';
import { MembershipStartedV1 } from './membership-started.v1.js';
import { PersonRegisteredV1 } from './person-registered.v1.js';
import { SiteOpenedV1 } from './site-opened.v1.js';
import { StayArrivedV1 } from './stay-arrived.v1.js';
import { StayCorrectedV1 } from './stay-corrected.v1.js';
import { StayLeftV1 } from './stay-left.v1.js';
import { StayNotSeenV1 } from './stay-not-seen.v1.js';
import { StaySeenV1 } from './stay-seen.v1.js';

/** Every event that services tell each other. What is not here is not said. */
export const CONTRACTS: readonly AnyContract[] = [
  LdServiceOpenedV1,
  SiteOpenedV1,
  PersonRegisteredV1,
  MembershipStartedV1,
  CaseIdentifiedV1,
  StayArrivedV1,
  StaySeenV1,
  StayNotSeenV1,
  StayLeftV1,
  StayCorrectedV1,
  PersonIdentifiedAsV1,
  PersonCorrectedV1,
  AdjustmentAddedV1,
  AdjustmentEndedV1,
  CaseTriagedV1,
  CaseAllocatedV1,
  CaseOutcomeRecordedV1,
  CaseClosedV1,
  CaseReopenedV1,
  CaseEnteredInErrorV1,
  ContactRecordedV1,
  ContactEnteredInErrorV1,
  OfferMadeV1,
  OfferAnsweredV1,
  OfferEnteredInErrorV1,
  StayPlannedV1,
  StayEnteredInErrorV1,
  WorkItemOverdueV1,
];

const BY_TYPE: ReadonlyMap<string, AnyContract> = new Map(CONTRACTS.map((contract) => [contract.type, contract]));

/** The contract of a type, or undefined for a type nobody here knows. */
export const contractOf = (type: string): AnyContract | undefined => BY_TYPE.get(type);

/** What came of reading an event: its data, or why it can't be accepted (paths and codes only, never values). */
export type Parsed = { ok: true; contract: AnyContract; data: unknown } | { ok: false; reason: string };

/** Validates the data of an event that arrived: an unknown type, a missing, wrong or unnamed field is refused. */
export function parseFact(type: string, data: unknown): Parsed {
  const contract = contractOf(type);
  if (!contract) return { ok: false, reason: 'unknown type' };

  const parsed = contract.data.safeParse(data);
  if (parsed.success) return { ok: true, contract, data: parsed.data };
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}`);
  return { ok: false, reason: faults.join('; ') };
}
