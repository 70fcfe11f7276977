import { CaseIdentifiedV1 } from './case-identified.v1.js';
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
