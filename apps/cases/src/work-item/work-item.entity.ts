import type { CaseId, LdServiceId, PersonId, SiteId, StayId, UserId, WorkItemId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WorkItemClaimed, WorkItemIsOver, WorkItemNotClaimed } from './work-item.errors.js';
import { isClaimInForce, type WorkKindCode } from './work-item.rules.js';

export const WORK_STATUSES = ['due', 'done', 'void'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** Every permitted move; the state table in this service's README is tested against it. Overdue is computed. */
export const NEXT: Readonly<Record<WorkStatus, readonly WorkStatus[]>> = {
  due: ['done', 'void'],
  done: [],
  void: [],
};

/** Something that has to be done about somebody by a time. Made and ended by what happens to them. */
@Entity('work_items')
export class WorkItem {
  @PrimaryColumn('uuid') readonly id!: WorkItemId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid', { nullable: true }) readonly stayId!: StayId | null;
  @Column('uuid', { nullable: true }) readonly siteId!: SiteId | null;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly kind!: WorkKindCode;
  @Column('text') status!: WorkStatus;
  /** The instant from which its time runs. */
  @Column('timestamptz') fromAt!: Date;
  /** Overdue from this instant on (inclusive). */
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz') readonly madeAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** The arrival at the place; without a place, `fromAt`. Ties in the list go by it. */
  @Column('timestamptz') readonly arrivedAt!: Date;
  /** When somebody who has not been seen is expected to leave; null: not known, seen, or gone. */
  @Column('timestamptz', { nullable: true }) readonly leavesAt!: Date | null;
  /** Who said "I am on it", whether or not that still holds. */
  @Column('text', { nullable: true }) claimedByUserId!: UserId | null;
  @Column('timestamptz', { nullable: true }) claimedAt!: Date | null;
  /** The last sign that the claimer is on it: a claim lapses by it. */
  @Column('timestamptz', { nullable: true }) claimActiveAt!: Date | null;
  /** The due time that has been announced as missed; another one may be missed, and announced, again. */
  @Column('timestamptz', { nullable: true }) announcedDueAt!: Date | null;
  @Column('int') version!: number;

  /**
   * Claims it at `at`, or goes on with a claim of one's own.
   * @throws {WorkItemIsOver} @throws {WorkItemClaimed} while a colleague's claim is in force, unless taken over.
   */
  claim(by: UserId, { takeOver }: { readonly takeOver: boolean }, at: Date): void {
    this.mustBeDue();
    const isClaimed = isClaimInForce(this, at);
    if (isClaimed && this.claimedByUserId !== by && !takeOver) throw new WorkItemClaimed(this.id);
    if (!isClaimed || this.claimedByUserId !== by) this.claimedAt = at;
    this.claimedByUserId = by;
    this.claimActiveAt = at;
  }

  /** Gives it back. @throws {WorkItemIsOver} @throws {WorkItemNotClaimed} without a claim of one's own in force. */
  release(by: UserId, at: Date): void {
    this.mustBeDue();
    if (this.claimedByUserId !== by || !isClaimInForce(this, at)) throw new WorkItemNotClaimed(this.id);
    this.claimedByUserId = null;
    this.claimedAt = null;
    this.claimActiveAt = null;
  }

  private mustBeDue(): void {
    if (this.status !== 'due') throw new WorkItemIsOver(this.id, this.status);
  }
}
