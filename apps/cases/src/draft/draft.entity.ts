import { newId, type DraftId, type PersonId, type UserId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { refuseFaults } from '../stay/stay.rules.js';
import { endOfDraft, faultOfDraft, type DraftPageCode } from './draft.rules.js';

/** Whose draft, on which page, about what. */
export interface DraftDetails {
  readonly userId: UserId;
  readonly page: DraftPageCode;
  /** The case, stay, person or place that the page is about. */
  readonly subjectId: string;
  readonly personId: PersonId | null;
  readonly text: string;
}

/** What somebody has begun to write on a page: their own, for seven days. */
@Entity('drafts')
export class Draft implements DraftDetails {
  @PrimaryColumn('uuid') readonly id!: DraftId;
  @Column('text') readonly userId!: UserId;
  @Column('text') readonly page!: DraftPageCode;
  @Column('uuid') readonly subjectId!: string;
  /** Whom it is about, where that is somebody with a record. */
  @Column('uuid', { nullable: true }) readonly personId!: PersonId | null;
  @Column('text') readonly text!: string;
  @Column('timestamptz') readonly savedAt!: Date;
  @Column('timestamptz') readonly expiresAt!: Date;

  /** @throws {InputInvalid} `text`: TOO_LONG, HAS_CONTROL_CHARACTERS. */
  static keep(details: DraftDetails, at: Date): Draft {
    refuseFaults({ text: faultOfDraft(details.text) });
    return Object.assign(new Draft(), { id: newId<DraftId>(), ...details, savedAt: at, expiresAt: endOfDraft(at) });
  }
}
