import { newId, type LdServiceId, type MembershipId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** On what footing an L&D service joined a person's record; for now the service that owns it, and no other. */
export type MembershipReason = 'owner';

/** Who joins whose record. */
export interface MembershipDetails {
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
  readonly reason: MembershipReason;
}

/**
 * An L&D service's right to see a person's record, from `startedAt` (inclusive) to `endedAt` (exclusive).
 * Sight follows from these rows alone: who owns a record sees it because of its own membership.
 */
@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid') readonly id!: MembershipId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly reason!: MembershipReason;
  @Column('timestamptz') readonly startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('int') version!: number;

  static start(details: MembershipDetails, at: Date): Membership {
    const id = newId<MembershipId>();
    return Object.assign(new Membership(), { id, ...details, startedAt: at, endedAt: null, version: 1 });
  }
}
