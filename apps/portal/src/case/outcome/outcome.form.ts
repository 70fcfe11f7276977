import type { MilestoneKind, NotReachedInput, NotReachedReason } from '../../generated/graphql.js';
import { MILESTONES } from '../case.content.js';
import type { CaseAtWork } from '../CasePage.js';
import { outcome as words } from './outcome.content.js';

/** The answers as they are typed. */
export interface OutcomeWords {
  readonly disposal: string;
  readonly diversion: string;
  /** `CLOSE` or `KEEP`. */
  readonly close: string;
  /** Milestone → why it was not reached. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** What a case comes past before its end, as far as it has to be said why not. */
const BEFORE_CLOSING: readonly MilestoneKind[] = ['TRIAGED', 'SEEN'];

/** What the case has not come to, and has to be said why. */
export const notReachedIn = ({ milestones }: Pick<CaseAtWork, 'milestones'>): readonly MilestoneKind[] =>
  BEFORE_CLOSING.filter((kind) => !milestones.some((reached) => reached.kind === kind));

/** The outcome that is on record, so that nobody types it twice. */
export const wordsOf = ({ outcome }: Pick<CaseAtWork, 'outcome'>): OutcomeWords => ({
  disposal: outcome?.disposal ?? '',
  diversion: outcome?.diversion ?? '',
  close: '',
  reasons: {},
});

/** What has to be put right of what came of it. */
export const whatFaults = ({ disposal, diversion }: OutcomeWords): Record<string, string> => ({
  ...(disposal === '' && { disposal: words.what.disposalMissing }),
  ...(diversion === '' && { diversion: words.what.diversionMissing }),
});

/** What has to be put right before the case may close, or stay open. */
export function closeFaults({ close, reasons }: OutcomeWords, onCase: CaseAtWork): Record<string, string> {
  if (close === '') return { close: words.close.missing };
  if (close !== 'CLOSE') return {};
  if (onCase.person.currentStay) return { close: words.close.present };
  const unsaid = notReachedIn(onCase).filter((kind) => !reasons[kind]);
  return Object.fromEntries(unsaid.map((kind) => [`why-${kind}`, words.close.whyMissing(MILESTONES[kind])]));
}

/** Whether the outcome says something else than what is on record. */
export const isNews = ({ disposal, diversion }: OutcomeWords, { outcome }: Pick<CaseAtWork, 'outcome'>): boolean =>
  outcome?.disposal !== disposal || outcome.diversion !== diversion;

/** Each milestone that was not reached, and why. */
export const notReachedInput = ({ reasons }: OutcomeWords, onCase: CaseAtWork): NotReachedInput[] =>
  notReachedIn(onCase).map((milestone) => ({ milestone, reason: reasons[milestone] as NotReachedReason }));
