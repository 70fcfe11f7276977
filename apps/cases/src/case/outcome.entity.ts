import { newId, type CaseId, type LdServiceId, type OutcomeId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisposalCode, DiversionCode } from './case.rules.js';

/** Of which case it is, and what came of it. */
export interface OutcomeDetails {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly diversion: DiversionCode;
  readonly disposal: DisposalCode;
}

/** What came of a case in justice, as far as it is known. A later one takes its place, and both stay. */
@Entity('outcomes')
export class Outcome implements OutcomeDetails {
  @PrimaryColumn('uuid') readonly id!: OutcomeId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly diversion!: DiversionCode;
  @Column('text') readonly disposal!: DisposalCode;
  @Column('timestamptz') readonly recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;

  static record({ caseId, personId, ldServiceId, diversion, disposal }: OutcomeDetails, at: Date): Outcome {
    const details = { caseId, personId, ldServiceId, diversion, disposal };
    return Object.assign(new Outcome(), { id: newId<OutcomeId>(), ...details, recordedAt: at, replacedAt: null });
  }

  /** More became known; this one stays, and counts no longer. */
  replace(at: Date): void {
    this.replacedAt = at;
  }
}
