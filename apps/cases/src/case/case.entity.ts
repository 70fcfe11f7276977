import { newId, type CaseId, type ColleagueId, type LdServiceId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettingCode } from '../site/site.rules.js';
import { latest, refuseFaults } from '../stay/stay.rules.js';
import { CaseEnteredInError, CaseIsClosed, CaseIsOpen } from './case.errors.js';
import { faultOfNotReached, type ErrorReasonCode, type NotReached, type Reached } from './case.rules.js';

export const CASE_STATUSES = ['open', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Every permitted move; the state table in this service's README is tested against it. */
export const NEXT: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  open: ['closed'],
  closed: ['open'],
};

/** Whose case begins, where, and when the person first came to notice. */
export interface CaseDetails {
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly setting: SettingCode;
  readonly identifiedAt: Date;
}

/** What an L&D service does for somebody from first contact to the end of follow-up. */
@Entity('cases')
export class Case {
  @PrimaryColumn('uuid') readonly id!: CaseId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') status!: CaseStatus;
  /** Where the person was first met. */
  @Column('text') readonly setting!: SettingCode;
  /** The first milestone. */
  @Column('timestamptz') readonly identifiedAt!: Date;
  /** The colleague who looks after it; null: nobody in particular. */
  @Column('uuid', { nullable: true }) allocatedTo!: ColleagueId | null;
  /** The last milestone; null while work goes on. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** What a closed case did not come to, and why. */
  @Column('jsonb') notReached!: readonly NotReached[];
  @Column('timestamptz', { nullable: true }) enteredInErrorAt!: Date | null;
  @Column('text', { nullable: true }) errorReason!: ErrorReasonCode | null;
  @Column('int') version!: number;

  static identify(details: CaseDetails): Case {
    const nothingYet = { allocatedTo: null, closedAt: null, notReached: [], enteredInErrorAt: null, errorReason: null };
    return Object.assign(new Case(), { id: newId<CaseId>(), ...details, ...nothingYet, status: 'open', version: 1 });
  }

  /** The one who looks after it; null: nobody any longer. @throws {CaseEnteredInError} @throws {CaseIsClosed} */
  allocate(to: ColleagueId | null): void {
    this.mustBeOpen();
    this.allocatedTo = to;
  }

  /**
   * Work ends, with a reason for each milestone that was not reached. Returns the instant.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed} the second time.
   * @throws {InputInvalid} `notReached`: REPEATED, REASON_MISSING, WAS_REACHED.
   */
  close(notReached: readonly NotReached[], reached: Pick<Reached, 'triagedAt' | 'seenAt'>, at: Date): Date {
    this.mustBeOpen();
    refuseFaults({ notReached: faultOfNotReached(notReached, reached) });
    this.status = 'closed';
    this.notReached = notReached;
    return (this.closedAt = latest(at, this.identifiedAt));
  }

  /** Work goes on. @throws {CaseEnteredInError} @throws {CaseIsOpen} */
  reopen(): void {
    this.mustNotBeInError();
    if (!NEXT[this.status].includes('open')) throw new CaseIsOpen(this.id);
    this.status = 'open';
    this.closedAt = null;
    this.notReached = [];
  }

  /** The whole case was a mistake; it stays, struck through. @throws {CaseEnteredInError} the second time. */
  markInError(reason: ErrorReasonCode, at: Date): void {
    this.mustNotBeInError();
    this.enteredInErrorAt = at;
    this.errorReason = reason;
  }

  /** Work is done in open cases only. @throws {CaseEnteredInError} @throws {CaseIsClosed} */
  mustBeOpen(): void {
    this.mustNotBeInError();
    if (!NEXT[this.status].includes('closed')) throw new CaseIsClosed(this.id);
  }

  /** Nothing more happens in a case that was a mistake. @throws {CaseEnteredInError} */
  mustNotBeInError(): void {
    if (this.enteredInErrorAt !== null) throw new CaseEnteredInError(this.id);
  }
}
