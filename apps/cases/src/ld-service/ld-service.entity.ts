import type { LdServiceId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is said of an L&D service when it opens. */
export interface LdServiceDetails {
  readonly id: LdServiceId;
  readonly name: string;
  readonly organisation: string;
  readonly region: string;
  /** First day of work, Europe/London. */
  readonly openedOn: string;
}

/** A Liaison and Diversion service of one organisation. Public knowledge: it holds nothing about a person. */
@Entity('ld_services')
export class LdService {
  @PrimaryColumn('uuid') readonly id!: LdServiceId;
  @Column('text') readonly name!: string;
  @Column('text') readonly organisation!: string;
  @Column('text') readonly region!: string;
  @Column('date') readonly openedOn!: string;
  @Column('int') version!: number;

  static open(details: LdServiceDetails): LdService {
    return Object.assign(new LdService(), details, { version: 1 });
  }
}
