import { newId, type BoardCheckId, type LdServiceId, type SiteId, type UserId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is said when somebody has gone round a place with its board in their hand. */
export interface CheckDetails {
  readonly siteId: SiteId;
  readonly ldServiceId: LdServiceId;
  readonly checkedByUserId: UserId;
}

/** That somebody compared a board with the place, and when: until then it was right. */
@Entity('board_checks')
export class BoardCheck {
  @PrimaryColumn('uuid') readonly id!: BoardCheckId;
  @Column('uuid') readonly siteId!: SiteId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('timestamptz') readonly checkedAt!: Date;
  @Column('text') readonly checkedByUserId!: UserId;
  @Column('int') version!: number;

  static make(details: CheckDetails, at: Date): BoardCheck {
    return Object.assign(new BoardCheck(), { id: newId<BoardCheckId>(), ...details, checkedAt: at, version: 1 });
  }
}
