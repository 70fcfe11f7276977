import { newId, type CaseId, type LdServiceId, type PersonId, type SiteId, type TriageId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CorrectionReasonCode } from './case.rules.js';
import type { Checked, Involved, TriageDecision, TriageOf, TriageRecorded } from './triage.rules.js';

/**
 * What a practitioner found out about somebody before anybody met them, and what they decided. A correction is a row of
 * its own; the one it replaces stays.
 */
@Entity('triages')
export class Triage implements TriageDecision {
  @PrimaryColumn('uuid') readonly id!: TriageId;
  @Column('uuid') readonly caseId!: CaseId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  /** Where the person was; null: nowhere. */
  @Column('uuid', { nullable: true }) readonly siteId!: SiteId | null;
  @Column('timestamptz') readonly triagedAt!: Date;
  @Column('text') readonly next!: TriageDecision['next'];
  @Column('jsonb') readonly checked!: readonly Checked[];
  @Column('jsonb') readonly involved!: readonly Involved[];
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('timestamptz') readonly recordedAt!: Date;
  /** Why the one before was wrong; null: the first. */
  @Column('text', { nullable: true }) readonly reason!: CorrectionReasonCode | null;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;

  static decide(of: TriageOf, decision: TriageDecision, recorded: TriageRecorded): Triage {
    const about = { reason: null, ...recorded, replacedAt: null };
    return Object.assign(new Triage(), { id: newId<TriageId>(), ...of, ...decision, ...about });
  }

  /** Another takes its place; this one stays, and counts no longer. */
  replace(at: Date): void {
    this.replacedAt = at;
  }
}
