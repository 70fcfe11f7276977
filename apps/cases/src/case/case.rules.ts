/** What a case comes past, each with the first instant at which it became true. More follow as services join. */
export const MILESTONES = ['identified', 'seen'] as const;
export type MilestoneKind = (typeof MILESTONES)[number];

/** A milestone that has been reached. */
export interface Milestone {
  readonly kind: MilestoneKind;
  readonly at: Date;
}

/** The milestones that a case has reached, in their order; the rest are not there. */
export const milestonesOf = (reached: { identifiedAt: Date; seenAt: Date | null }): Milestone[] => [
  { kind: 'identified', at: reached.identifiedAt },
  ...(reached.seenAt ? [{ kind: 'seen', at: reached.seenAt } as const] : []),
];
