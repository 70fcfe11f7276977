import type { MilestoneCode, NotReachedReasonCode } from '@junction/contracts';

export {
  CORRECTION_REASONS,
  DISPOSALS,
  DIVERSIONS,
  ERROR_REASONS,
  MILESTONES,
  NOT_REACHED_REASONS,
  REOPEN_REASONS,
  TRIAGE_NEXT,
} from '@junction/contracts';
export type {
  CorrectionReasonCode,
  DisposalCode,
  DiversionCode,
  ErrorReasonCode,
  MilestoneCode as MilestoneKind,
  NotReachedReasonCode,
  ReopenReasonCode,
  TriageNextCode,
} from '@junction/contracts';

/** A milestone that has been reached, and the first instant at which it became true. */
export interface Milestone {
  readonly kind: MilestoneCode;
  readonly at: Date;
}

/** The instants at which a case came past its milestones; null: not reached. */
export interface Reached {
  readonly identifiedAt: Date;
  readonly triagedAt: Date | null;
  readonly seenAt: Date | null;
  readonly closedAt: Date | null;
}

/** The milestones that a case has reached, in their order; the rest are not there. */
export const milestonesOf = ({ identifiedAt, triagedAt, seenAt, closedAt }: Reached): Milestone[] =>
  [
    { kind: 'identified', at: identifiedAt } as const,
    { kind: 'triaged', at: triagedAt } as const,
    { kind: 'seen', at: seenAt } as const,
    { kind: 'closed', at: closedAt } as const,
  ].filter((milestone): milestone is typeof milestone & Milestone => milestone.at !== null);

/** A milestone that a closed case did not come to, and why: nobody drops out in silence. */
export interface NotReached {
  readonly milestone: MilestoneCode;
  readonly reason: NotReachedReasonCode;
}

/**
 * What is wrong with the reasons given for closing: exactly the milestones that this deployment runs, that come before
 * closing and that were not reached need one each.
 */
export function faultOfNotReached(
  given: readonly NotReached[],
  reached: Pick<Reached, 'triagedAt' | 'seenAt'>,
): string | undefined {
  const named = given.map(({ milestone }) => milestone);
  if (new Set(named).size < named.length) return 'REPEATED';
  const missing = [
    ...(reached.triagedAt ? [] : (['triaged'] as const)),
    ...(reached.seenAt ? [] : (['seen'] as const)),
  ];
  if (missing.some((milestone) => !named.includes(milestone))) return 'REASON_MISSING';
  return named.length > missing.length ? 'WAS_REACHED' : undefined;
}
