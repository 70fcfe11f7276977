import type { CaseId, LdServiceId, PersonId, SiteId } from '@junction/identifiers';
import type { CorrectionReasonCode, TriageNextCode } from '@junction/contracts';
import { readText } from '../person/text.rules.js';
import { readNote } from './note.rules.js';

/** Where somebody looked for what is known of a person already. */
export const SYSTEMS_CHECKED = [
  'own_records',
  'mental_health_records',
  'shared_care_record',
  'gp',
  'social_care_records',
  'substance_service_records',
  'custody_risk_assessment',
] as const;
export type SystemCheckedCode = (typeof SYSTEMS_CHECKED)[number];

/** What came of looking. */
export const CHECK_RESULTS = ['found', 'not_found', 'not_available'] as const;
export type CheckResultCode = (typeof CHECK_RESULTS)[number];

/** Who helps the person already. */
export const INVOLVED_KINDS = [
  'gp',
  'community_mental_health_team',
  'crisis_team',
  'learning_disability_team',
  'substance_service',
  'social_care',
  'youth_justice',
  'probation',
  'housing',
  'voluntary_sector',
  'other',
] as const;
export type InvolvedKindCode = (typeof INVOLVED_KINDS)[number];

/** One place that was looked at, and what came of it. */
export interface Checked {
  readonly system: SystemCheckedCode;
  readonly result: CheckResultCode;
}

/** One service that helps already; its name as people say it. */
export interface Involved {
  readonly kind: InvolvedKindCode;
  readonly name: string | null;
}

/** What somebody decided at triage, and on what. */
export interface TriageDecision {
  readonly next: TriageNextCode;
  readonly checked: readonly Checked[];
  readonly involved: readonly Involved[];
  readonly note: string | null;
}

/** Which case a triage belongs to, and where the person was. */
export interface TriageOf {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly siteId: SiteId | null;
}

/** When it was decided and when written down; the reason of a correction. */
export interface TriageRecorded {
  readonly triagedAt: Date;
  readonly recordedAt: Date;
  readonly reason?: CorrectionReasonCode;
}

/** As it was typed: names and note not yet read. */
export type TriageGiven = Omit<TriageDecision, 'involved' | 'note'> & {
  readonly involved: readonly { readonly kind: InvolvedKindCode; readonly name?: string | null | undefined }[];
  readonly note?: string | null | undefined;
};

export const INVOLVED_MAX = 20;
export const INVOLVED_NAME_LENGTH_MAX = 100;
export const NOTE_LENGTH_MAX = 4000;

/** What was typed as it is kept, and what is wrong with it, field by field. */
export interface TriageRead {
  readonly decision: TriageDecision;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

/** Reads what was typed: each system once, up to 20 services with names up to 100 characters, a note up to 4,000. */
export function readTriage({ next, checked, involved, note }: TriageGiven): TriageRead {
  const read = readNote(note, NOTE_LENGTH_MAX);
  const names = involved.map(({ name }) => readText(name, INVOLVED_NAME_LENGTH_MAX));
  const systems = new Set(checked.map(({ system }) => system));
  const faults = {
    checked: systems.size < checked.length ? 'REPEATED' : undefined,
    involved: involved.length > INVOLVED_MAX ? 'TOO_MANY' : undefined,
    ...Object.fromEntries(names.map(({ fault }, place) => [`involved.${String(place)}.name`, fault])),
    note: read.fault,
  };
  const helping = involved.map(({ kind }, place) => ({ kind, name: names[place]?.text ?? null }));
  return { decision: { next, checked, involved: helping, note: read.text }, faults };
}

/**
 * What is wrong with the instant of a triage in a case that began at `identifiedAt`, recorded `at`: from then to now,
 * both included.
 */
export function faultOfTriaging(triagedAt: Date, identifiedAt: Date, at: Date): string | undefined {
  if (triagedAt < identifiedAt) return 'BEFORE_IDENTIFIED';
  return triagedAt > at && triagedAt > identifiedAt ? 'IN_THE_FUTURE' : undefined;
}
