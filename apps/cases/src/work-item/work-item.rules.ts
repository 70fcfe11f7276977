import type { NextEventCode } from '@junction/contracts';

export { WORK_KINDS } from '@junction/contracts';
export type { WorkKindCode } from '@junction/contracts';

const MINUTE_MS = 60_000;

/** A claim comes back by itself when its holder has done nothing about it for so long. */
export const CLAIM_MS = 30 * MINUTE_MS;

/** Somebody who is expected to leave within this time may leave soon. */
export const SOON_MS = 60 * MINUTE_MS;

/** When somebody asleep or intoxicated is looked at again, unless said otherwise. */
export const TRY_AGAIN_MS = 120 * MINUTE_MS;

/** After these somebody is no longer there. */
export const ENDS_A_STAY: readonly NextEventCode[] = ['charge_decision', 'release', 'transfer', 'hearing'];

/** The order of the worklist, as it is printed on the page: each rule decides where those before it leave a tie. */
export const WORKLIST_RULES = ['may_leave_soon_and_not_seen', 'overdue', 'due_time', 'arrival'] as const;
export type WorklistRuleCode = (typeof WORKLIST_RULES)[number];

/** What of a work item says whether its time is over, and who is on it. */
export interface WorkTimes {
  readonly dueAt: Date;
  readonly leavesAt: Date | null;
  readonly claimedByUserId: string | null;
  readonly claimActiveAt: Date | null;
}

/** Overdue from the due time on (inclusive). */
export const isOverdue = ({ dueAt }: Pick<WorkTimes, 'dueAt'>, at: Date): boolean => dueAt <= at;

/** May leave within the hour (inclusive) and has not been seen; also when the time that was expected is past. */
export const mayLeaveSoon = ({ leavesAt }: Pick<WorkTimes, 'leavesAt'>, at: Date): boolean =>
  leavesAt !== null && leavesAt.getTime() <= at.getTime() + SOON_MS;

/** A claim holds until 30 minutes after its holder's last activity (exclusive). */
export const isClaimInForce = (
  { claimedByUserId, claimActiveAt }: Pick<WorkTimes, 'claimedByUserId' | 'claimActiveAt'>,
  at: Date,
): boolean => claimedByUserId !== null && claimActiveAt !== null && at.getTime() < claimActiveAt.getTime() + CLAIM_MS;
