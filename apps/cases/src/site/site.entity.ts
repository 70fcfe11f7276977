import type { LdServiceId, SiteId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettingCode } from './site.rules.js';

/** What is said of a place when it opens to an L&D service. */
export interface SiteDetails {
  readonly id: SiteId;
  readonly ldServiceId: LdServiceId;
  readonly name: string;
  readonly setting: SettingCode;
  /** Two-digit code of the police force, where one is responsible. */
  readonly force: string | null;
  /** First day of work there, Europe/London. */
  readonly openedOn: string;
}

/** A place where an L&D service meets people: a custody suite, a court, a police station. */
@Entity('sites')
export class Site {
  @PrimaryColumn('uuid') readonly id!: SiteId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly name!: string;
  @Column('text') readonly setting!: SettingCode;
  @Column('text', { nullable: true }) readonly force!: string | null;
  @Column('date') readonly openedOn!: string;
  @Column('int') version!: number;

  static open(details: SiteDetails): Site {
    return Object.assign(new Site(), details, { version: 1 });
  }
}
