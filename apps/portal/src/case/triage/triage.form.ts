import type {
  CheckResult,
  CorrectionReason,
  CorrectTriageInput,
  InvolvedKind,
  SystemChecked,
  TriageNext,
} from '../../generated/graphql.js';
import { lastTime, parseTimeOfDay } from '../../words/time-of-day.js';
import type { CaseAtWork } from '../CasePage.js';
import { triage as words } from './triage.content.js';

/** The answers as they are typed. */
export interface TriageWords {
  /** System → what was found there; a system that is not here was not looked at. */
  readonly checked: Readonly<Record<string, string>>;
  readonly involved: readonly string[];
  /** Kind of team → who there. */
  readonly names: Readonly<Record<string, string>>;
  readonly next: string;
  readonly note: string;
  /** On a 24-hour clock; empty for now. */
  readonly at: string;
  /** Why the triage before was wrong. */
  readonly reason: string;
}

export const EMPTY: TriageWords = { checked: {}, involved: [], names: {}, next: '', note: '', at: '', reason: '' };

const NAME_MAX = 100;
const NOTE_MAX = 2_000;

/** The answers of the triage that is on record, to be corrected; none of them is typed twice. */
export function wordsOf(triage: CaseAtWork['triage']): TriageWords {
  if (!triage) return EMPTY;
  return {
    ...EMPTY,
    checked: Object.fromEntries(triage.checked.map(({ system, result }) => [system, result])),
    involved: triage.involved.map(({ kind }) => kind),
    names: Object.fromEntries(triage.involved.map(({ kind, name }) => [kind, name ?? ''])),
    next: triage.next,
    note: triage.note ?? '',
  };
}

/** What was decided when: as it was typed, else as it was before, else now. */
export function decidedAt(at: string, before: string | null, now: Date): Date | null {
  if (at.trim() === '') return before ? new Date(before) : now;
  const time = parseTimeOfDay(at);
  return time && lastTime(time, now);
}

/** What has to be put right of who is involved. */
export const involvedFaults = ({ involved, names }: TriageWords): Record<string, string> =>
  Object.fromEntries(
    involved
      .filter((kind) => (names[kind] ?? '').length > NAME_MAX)
      .map((kind) => [`name-${kind}`, words.involved.tooLong]),
  );

/** What has to be put right of what comes next; a correction says why. */
export function nextFaults({ next, note, at, reason }: TriageWords, isCorrection: boolean, now: Date) {
  return {
    ...(next === '' && { next: words.next.missing }),
    ...(note.length > NOTE_MAX && { note: words.next.noteTooLong }),
    ...(!decidedAt(at, null, now) && { at: words.next.unreadable }),
    ...(isCorrection && reason === '' && { reason: words.reason.missing }),
  };
}

/** What is sent, of answers without a fault. */
export function triageInput(
  said: TriageWords,
  before: string | null,
  now: Date,
): Omit<CorrectTriageInput, 'caseId' | 'version'> {
  const note = said.note.trim();
  return {
    next: said.next as TriageNext,
    checked: Object.entries(said.checked)
      .filter(([, result]) => result !== '')
      .map(([system, result]) => ({ system: system as SystemChecked, result: result as CheckResult })),
    involved: said.involved.map((kind) => {
      const name = (said.names[kind] ?? '').trim();
      return { kind: kind as InvolvedKind, ...(name && { name }) };
    }),
    ...(note && { note }),
    triagedAt: (decidedAt(said.at, before, now) ?? now).toISOString(),
    reason: said.reason as CorrectionReason,
  };
}
