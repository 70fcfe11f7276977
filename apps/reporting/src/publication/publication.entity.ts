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
  /** Null, like all that follow, in quarters that were published before cases were counted. */
  readonly casesIdentified: string | null;
  readonly casesTriaged: string | null;
  readonly casesSeen: string | null;
  readonly casesClosed: string | null;
  readonly medianIdentifiedToTriaged: string | null;
  readonly nIdentifiedToTriaged: string | null;
  readonly medianArrivedToTriaged: string | null;
  readonly nArrivedToTriaged: string | null;
  readonly medianArrivedToSeen: string | null;
  readonly nArrivedToSeen: string | null;
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
  @Column('text', { nullable: true }) readonly casesIdentified!: string | null;
  @Column('text', { nullable: true }) readonly casesTriaged!: string | null;
  @Column('text', { nullable: true }) readonly casesSeen!: string | null;
  @Column('text', { nullable: true }) readonly casesClosed!: string | null;
  @Column('text', { nullable: true }) readonly medianIdentifiedToTriaged!: string | null;
  @Column('text', { nullable: true }) readonly nIdentifiedToTriaged!: string | null;
  @Column('text', { nullable: true }) readonly medianArrivedToTriaged!: string | null;
  @Column('text', { nullable: true }) readonly nArrivedToTriaged!: string | null;
  @Column('text', { nullable: true }) readonly medianArrivedToSeen!: string | null;
  @Column('text', { nullable: true }) readonly nArrivedToSeen!: string | null;

  static of(publication: Publication, numbers: PublishedNumbers): PublicationLine {
    return Object.assign(new PublicationLine(), { id: randomUUID(), publicationId: publication.id, ...numbers });
  }
}
