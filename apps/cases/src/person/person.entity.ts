import type { LdServiceId, PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonRead } from './person.rules.js';

/** Whose record is begun, by which service. */
export interface PersonDetails extends Omit<PersonRead, 'identifiers'> {
  readonly id: PersonId;
  readonly ldServiceId: LdServiceId;
  /** Invented, for demonstration and tests. */
  readonly synthetic: boolean;
}

/**
 * Somebody whom one L&D service holds a record of; the same human being may have a record at another.
 * `ldServiceId` owns the record. Who may see it follows from memberships, never from this column.
 */
@Entity('people')
export class Person {
  @PrimaryColumn('uuid') readonly id!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text', { nullable: true }) family!: string | null;
  @Column('text', { nullable: true }) given!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('date', { nullable: true }) dateOfBirth!: string | null;
  @Column('int', { nullable: true }) estimatedAge!: number | null;
  @Column('date', { nullable: true }) ageEstimatedOn!: string | null;
  @Column('boolean') readonly synthetic!: boolean;
  @Column('timestamptz') readonly registeredAt!: Date;
  @Column('int') version!: number;

  static register(details: PersonDetails, at: Date): Person {
    return Object.assign(new Person(), details, { registeredAt: at, version: 1 });
  }

  /** By what the person is known so far: a name, or only what they look like. */
  get known(): 'named' | 'described' {
    return this.family === null && this.given === null ? 'described' : 'named';
  }
}
