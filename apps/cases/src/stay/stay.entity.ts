import { newId, type CaseId, type LdServiceId, type PersonId, type SiteId, type StayId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettingCode } from '../site/site.rules.js';
import { StayAlreadySeen, StayEnteredInError, StayIsOver } from './stay.errors.js';
import {
  CORRECTION_AGE_MAX_MS,
  faultOfArrival,
  faultOfLeaving,
  faultOfPlan,
  faultOfSeeing,
  latest,
  refuseFaults,
  type ArrivalReasonCode,
  type ErrorReasonCode,
  type LeftToCode,
  type NextEventCode,
  type NotSeenReasonCode,
  type StayTimes,
} from './stay.rules.js';

export const STAY_STATUSES = ['present', 'left'] as const;
export type StayStatus = (typeof STAY_STATUSES)[number];

/** Every permitted move; the state table in this service's README is tested against it. */
export const NEXT: Readonly<Record<StayStatus, readonly StayStatus[]>> = {
  present: ['left'],
  left: [],
};

/** Who arrived where, when and why. */
export interface Arrival {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly siteId: SiteId;
  readonly ldServiceId: LdServiceId;
  readonly setting: SettingCode;
  /** Cell, courtroom: where in the place; up to 40 characters. */
  readonly place: string | null;
  readonly reason: ArrivalReasonCode;
  readonly arrivedAt: Date;
}

/** A person's time at a place where an L&D service works. Nobody is present twice at one time. */
@Entity('stays')
export class Stay implements StayTimes {
  @PrimaryColumn('uuid') readonly id!: StayId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid') readonly siteId!: SiteId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly setting!: SettingCode;
  @Column('text', { nullable: true }) readonly place!: string | null;
  @Column('text') readonly reason!: ArrivalReasonCode;
  @Column('text') status!: StayStatus;
  @Column('timestamptz') arrivedAt!: Date;
  /** First seen by a practitioner. */
  @Column('timestamptz', { nullable: true }) seenAt!: Date | null;
  /** Why not seen so far; gone once seen. */
  @Column('text', { nullable: true }) notSeenReason!: NotSeenReasonCode | null;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
  @Column('text', { nullable: true }) leftTo!: LeftToCode | null;
  /** What is expected to happen next to the person here, if somebody said so. */
  @Column('text', { nullable: true }) nextEvent!: NextEventCode | null;
  @Column('timestamptz', { nullable: true }) nextEventAt!: Date | null;
  /** A mistake: shown struck through, and nobody's presence. */
  @Column('timestamptz', { nullable: true }) enteredInErrorAt!: Date | null;
  @Column('text', { nullable: true }) errorReason!: ErrorReasonCode | null;
  @Column('int') version!: number;

  /** @throws {InputInvalid} `arrivedAt`: IN_THE_FUTURE (by more than 5 min), TOO_LONG_AGO (more than 7 days). */
  static arrive(arrival: Arrival, at: Date): Stay {
    refuseFaults({ arrivedAt: faultOfArrival(arrival.arrivedAt, at) });
    const nothingYet = {
      ...{ seenAt: null, notSeenReason: null, leftAt: null, leftTo: null },
      ...{ nextEvent: null, nextEventAt: null, enteredInErrorAt: null, errorReason: null },
    };
    return Object.assign(new Stay(), { id: newId<StayId>(), ...arrival, ...nothingYet, status: 'present', version: 1 });
  }

  /**
   * Seen by a practitioner; without `seenAt`, now. Returns the instant.
   * @throws {StayIsOver} once left. @throws {StayAlreadySeen} the second time.
   * @throws {InputInvalid} `seenAt`: BEFORE_ARRIVAL, IN_THE_FUTURE.
   */
  see(seenAt: Date | undefined, at: Date): Date {
    this.mustBePresent();
    this.mustNotBeSeen();
    const seen = seenAt ?? latest(at, this.arrivedAt);
    refuseFaults({ seenAt: faultOfSeeing({ ...this.times, seenAt: seen }, at) });
    this.seenAt = seen;
    this.notSeenReason = null;
    return seen;
  }

  /** Not seen so far, for a reason; a later reason takes its place. @throws {StayIsOver} @throws {StayAlreadySeen} */
  markNotSeen(reason: NotSeenReasonCode): void {
    this.mustBePresent();
    this.mustNotBeSeen();
    this.notSeenReason = reason;
  }

  /**
   * Expects something to happen next; a later plan takes the place of an earlier one.
   * @throws {StayIsOver} @throws {InputInvalid} `nextEventAt`: IN_THE_PAST (before the arrival), TOO_FAR_AHEAD (more than
   * 14 days), NOT_WITHOUT_AN_EVENT.
   */
  plan(nextEvent: NextEventCode, nextEventAt: Date | null, at: Date): void {
    this.mustBePresent();
    refuseFaults({ nextEventAt: faultOfPlan({ nextEvent, nextEventAt, arrivedAt: this.arrivedAt }, at) });
    this.nextEvent = nextEvent;
    this.nextEventAt = nextEventAt;
  }

  /**
   * Says all times again, with a reason kept in the fact. A stay that is over stays over, one that is not, not.
   * @throws {InputInvalid} `arrivedAt` (TOO_LONG_AGO: more than 366 days), `seenAt`, `leftAt` as above and
   * AFTER_LEAVING, STILL_PRESENT, HAS_LEFT.
   */
  correctTimes(times: StayTimes, at: Date): void {
    this.mustNotBeInError();
    refuseFaults({
      arrivedAt: faultOfArrival(times.arrivedAt, at, CORRECTION_AGE_MAX_MS),
      seenAt: faultOfSeeing(times, at),
      leftAt: this.faultOfPresence(times) ?? faultOfLeaving(times, at),
    });
    this.arrivedAt = times.arrivedAt;
    this.seenAt = times.seenAt;
    this.leftAt = times.leftAt;
    if (times.seenAt !== null) this.notSeenReason = null;
  }

  /**
   * Left the place; without `leftAt`, now. Returns the instant.
   * @throws {StayIsOver} the second time. @throws {InputInvalid} `leftAt`: BEFORE_ARRIVAL, BEFORE_SEEN, IN_THE_FUTURE.
   */
  leave(leftTo: LeftToCode, leftAt: Date | undefined, at: Date): Date {
    this.mustBePresent();
    const left = leftAt ?? latest(at, this.arrivedAt);
    const isBeforeSeen = this.seenAt !== null && left < this.seenAt;
    const fault = faultOfLeaving({ ...this.times, leftAt: left }, at);
    refuseFaults({ leftAt: fault ?? (isBeforeSeen ? 'BEFORE_SEEN' : undefined) });
    this.status = 'left';
    this.leftAt = left;
    this.leftTo = leftTo;
    return left;
  }

  /** The stay was a mistake; it stays, struck through. @throws {StayEnteredInError} the second time. */
  markInError(reason: ErrorReasonCode, at: Date): void {
    this.mustNotBeInError();
    this.enteredInErrorAt = at;
    this.errorReason = reason;
  }

  private get times(): StayTimes {
    return { arrivedAt: this.arrivedAt, seenAt: this.seenAt, leftAt: this.leftAt };
  }

  private mustBePresent(): void {
    this.mustNotBeInError();
    if (!NEXT[this.status].includes('left')) throw new StayIsOver(this.id, this.status);
  }

  private mustNotBeInError(): void {
    if (this.enteredInErrorAt !== null) throw new StayEnteredInError(this.id);
  }

  private mustNotBeSeen(): void {
    if (this.seenAt !== null) throw new StayAlreadySeen(this.id);
  }

  private faultOfPresence({ leftAt }: StayTimes): string | undefined {
    if (this.status === 'present' && leftAt !== null) return 'STILL_PRESENT';
    return this.status === 'left' && leftAt === null ? 'HAS_LEFT' : undefined;
  }
}
