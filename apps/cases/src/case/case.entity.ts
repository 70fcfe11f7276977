import { newId, type CaseId, type LdServiceId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettingCode } from '../site/site.rules.js';

export const CASE_STATUSES = ['open', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Every permitted move; the state table in this service's README is tested against it. Closing is still to come. */
export const NEXT: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  open: [],
  closed: [],
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
  @Column('int') version!: number;

  static identify(details: CaseDetails): Case {
    return Object.assign(new Case(), { id: newId<CaseId>(), ...details, status: 'open', version: 1 });
  }
}
