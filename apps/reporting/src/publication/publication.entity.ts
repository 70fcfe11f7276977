import { randomUUID } from 'node:crypto';
import type { LdServiceId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Figures of one calendar quarter, as they were published: a snapshot that never changes. */
@Entity('publications')
export class Publication {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly quarter!: string;
  /** Name of the suppression policy that was applied. */
  @Column('text') readonly policy!: string;
  @Column('timestamptz') readonly publishedAt!: Date;

  static make(quarter: string, policy: string, at: Date): Publication {
    return Object.assign(new Publication(), { id: randomUUID(), quarter, policy, publishedAt: at });
  }
}

/** What is published of one L&D service; small numbers are hidden already. */
export interface PublishedNumbers {
  readonly ldServiceId: LdServiceId;
  readonly arrived: string;
  readonly seen: string;
  readonly medianMinutesToSeen: string | null;
  readonly n: string;
}

/** One L&D service in a publication. */
@Entity('publication_lines')
export class PublicationLine implements PublishedNumbers {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly publicationId!: string;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly arrived!: string;
  @Column('text') readonly seen!: string;
  @Column('text', { nullable: true }) readonly medianMinutesToSeen!: string | null;
  @Column('text') readonly n!: string;

  static of(publication: Publication, numbers: PublishedNumbers): PublicationLine {
    return Object.assign(new PublicationLine(), { id: randomUUID(), publicationId: publication.id, ...numbers });
  }
}
