import {
  newId,
  type CaseId,
  type ContactId,
  type LdServiceId,
  type PersonId,
  type UserId,
} from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuseFaults } from '../stay/stay.rules.js';
import { ContactEnteredInError } from './contact.errors.js';
import {
  faultOfContacting,
  faultOfMinutes,
  readAbout,
  type ContactGiven,
  type ContactHowCode,
  type ContactResultCode,
  type ContactWithCode,
  type ErrorReasonCode,
} from './contact.rules.js';

/** In which case, when, and who writes it down. */
export interface ContactOf {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly contactAt: Date;
  readonly recordedBy: UserId;
}

/** An interaction with or about somebody, achieved or attempted. */
@Entity('contacts')
export class Contact {
  @PrimaryColumn('uuid') readonly id!: ContactId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly withWhom!: ContactWithCode;
  @Column('text') readonly how!: ContactHowCode;
  @Column('text') readonly result!: ContactResultCode;
  @Column('boolean') readonly hadInterpreter!: boolean;
  @Column('int', { nullable: true }) readonly minutes!: number | null;
  @Column('text', { nullable: true }) readonly about!: string | null;
  @Column('timestamptz') readonly contactAt!: Date;
  @Column('text') readonly recordedBy!: UserId;
  @Column('timestamptz', { nullable: true }) enteredInErrorAt!: Date | null;
  @Column('text', { nullable: true }) errorReason!: ErrorReasonCode | null;
  @Column('int') version!: number;

  /**
   * @throws {InputInvalid} `contactAt` (IN_THE_FUTURE, TOO_LONG_AGO: more than 366 days), `minutes` (OUT_OF_RANGE),
   * `about` (TOO_LONG, HAS_CONTROL_CHARACTERS).
   */
  static record(of: ContactOf, { minutes = null, about: typed, ...given }: ContactGiven, at: Date): Contact {
    const { text: about, fault } = readAbout(typed);
    const contactAt = faultOfContacting(of.contactAt, at);
    refuseFaults({ contactAt, minutes: faultOfMinutes(minutes), about: fault });
    const noMistake = { enteredInErrorAt: null, errorReason: null };
    const contact = { ...of, ...given, minutes, about, ...noMistake };
    return Object.assign(new Contact(), { id: newId<ContactId>(), ...contact, version: 1 });
  }

  /** It was a mistake; it stays, struck through. @throws {ContactEnteredInError} the second time. */
  markInError(reason: ErrorReasonCode, at: Date): void {
    if (this.enteredInErrorAt !== null) throw new ContactEnteredInError(this.id);
    this.enteredInErrorAt = at;
    this.errorReason = reason;
  }
}
