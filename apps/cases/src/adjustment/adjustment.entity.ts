import { newId, type CaseId, type Id, type LdServiceId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AdjustmentIsOver } from './adjustment.errors.js';
import type { AdjustmentCode } from './adjustment.rules.js';

export type AdjustmentId = Id<'adjustment'>;

/** What helps whom, and in which case it was noticed, if in one. */
export interface AdjustmentDetails {
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly ldServiceId: LdServiceId;
  readonly kind: AdjustmentCode;
  readonly note: string | null;
}

/** Something that helps a person to understand and to take part, in force until it ends or proves a mistake. */
@Entity('adjustments')
export class Adjustment {
  @PrimaryColumn('uuid') readonly id!: AdjustmentId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid', { nullable: true }) readonly caseId!: CaseId | null;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly kind!: AdjustmentCode;
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('timestamptz') readonly addedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) enteredInErrorAt!: Date | null;
  @Column('int') version!: number;

  static add(details: AdjustmentDetails, at: Date): Adjustment {
    const open = { addedAt: at, endedAt: null, enteredInErrorAt: null, version: 1 };
    return Object.assign(new Adjustment(), { id: newId<AdjustmentId>(), ...details, ...open });
  }

  /** No longer needed, or never true; the row stays. @throws {AdjustmentIsOver} the second time. */
  end({ enteredInError }: { readonly enteredInError: boolean }, at: Date): void {
    if (this.endedAt !== null || this.enteredInErrorAt !== null) throw new AdjustmentIsOver(this.id);
    if (enteredInError) this.enteredInErrorAt = at;
    else this.endedAt = at;
  }
}
