import type { SiteId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningHours } from '../work-item/opening-hours.rules.js';
import type { Targets } from './site-targets.rules.js';

/** How soon what has to be done at a place, from a day on until the next version begins. */
@Entity('site_targets')
export class SiteTargets implements Targets {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly siteId!: SiteId;
  /** First day of this version, Europe/London. */
  @Column('date') readonly effectiveFrom!: string;
  @Column('jsonb') readonly hours!: OpeningHours;
  @Column('int') readonly triageMinutes!: number;
  @Column('int') readonly seeMinutes!: number;
  @Column('int') readonly callAfterReleaseWorkingDays!: number;
  /** Who decided so. */
  @Column('text') readonly source!: string;
  @Column('int') version!: number;

  static from(siteId: SiteId, effectiveFrom: string, targets: Targets): SiteTargets {
    const id = globalThis.crypto.randomUUID();
    return Object.assign(new SiteTargets(), { id, siteId, effectiveFrom, ...targets, version: 1 });
  }
}
