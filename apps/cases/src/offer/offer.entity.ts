import { newId, type CaseId, type LdServiceId, type OfferId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuseFaults } from '../stay/stay.rules.js';
import { OfferAlreadyAnswered, OfferEnteredInError } from './offer.errors.js';
import {
  faultOfReason,
  faultOfTryingAgain,
  readObserved,
  type AnswerGiven,
  type CapacityCode,
  type ErrorReasonCode,
  type NotNowReasonCode,
  type OfferOfCode,
} from './offer.rules.js';

export const OFFER_STATUSES = ['made', 'accepted', 'declined', 'deferred', 'not_possible'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Every permitted move; the state table in this service's README is tested against it. */
export const NEXT: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  made: ['accepted', 'declined', 'deferred', 'not_possible'],
  accepted: [],
  declined: [],
  deferred: ['accepted', 'declined', 'deferred', 'not_possible'],
  not_possible: [],
};

/** What is offered to whom, in which case. */
export interface OfferDetails {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly what: OfferOfCode;
}

/** Something a person may accept, decline or put off. */
@Entity('offers')
export class Offer implements OfferDetails {
  @PrimaryColumn('uuid') readonly id!: OfferId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly what!: OfferOfCode;
  @Column('text') status!: OfferStatus;
  /** Why not now. */
  @Column('text', { nullable: true }) reason!: NotNowReasonCode | null;
  @Column('timestamptz', { nullable: true }) tryAgainAt!: Date | null;
  @Column('text', { nullable: true }) capacity!: CapacityCode | null;
  @Column('boolean', { nullable: true }) leafletGiven!: boolean | null;
  @Column('text', { nullable: true }) observed!: string | null;
  @Column('timestamptz') readonly madeAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { nullable: true }) enteredInErrorAt!: Date | null;
  @Column('text', { nullable: true }) errorReason!: ErrorReasonCode | null;
  @Column('int') version!: number;

  static make({ caseId, personId, ldServiceId, what }: OfferDetails, at: Date): Offer {
    const details = { id: newId<OfferId>(), caseId, personId, ldServiceId, what };
    const unanswered = { reason: null, tryAgainAt: null, capacity: null, leafletGiven: null, observed: null };
    const nothingYet = { ...unanswered, answeredAt: null, enteredInErrorAt: null, errorReason: null };
    return Object.assign(new Offer(), { ...details, ...nothingYet, status: 'made', madeAt: at, version: 1 });
  }

  /**
   * The person answered, or could not. What was put off can be answered again.
   * @throws {OfferEnteredInError} @throws {OfferAlreadyAnswered}
   * @throws {InputInvalid} `reason` (REQUIRED, NOT_ALLOWED), `tryAgainAt` (REQUIRED, NOT_ALLOWED, IN_THE_PAST,
   * TOO_FAR_AHEAD), `observed` (TOO_LONG, HAS_CONTROL_CHARACTERS).
   */
  answer(given: AnswerGiven, at: Date): void {
    this.mustNotBeInError();
    if (!NEXT[this.status].includes(given.answer)) throw new OfferAlreadyAnswered(this.id, this.status);
    const observed = readObserved(given.observed);
    refuseFaults({
      reason: faultOfReason(given),
      tryAgainAt: faultOfTryingAgain(given, at),
      observed: observed.fault,
    });
    this.status = given.answer;
    this.reason = given.reason ?? null;
    this.tryAgainAt = given.tryAgainAt ?? null;
    this.capacity = given.capacity ?? null;
    this.leafletGiven = given.leafletGiven ?? null;
    this.observed = observed.text;
    this.answeredAt = at;
  }

  /** It was a mistake; it stays, struck through. @throws {OfferEnteredInError} the second time. */
  markInError(reason: ErrorReasonCode, at: Date): void {
    this.mustNotBeInError();
    this.enteredInErrorAt = at;
    this.errorReason = reason;
  }

  private mustNotBeInError(): void {
    if (this.enteredInErrorAt !== null) throw new OfferEnteredInError(this.id);
  }
}
