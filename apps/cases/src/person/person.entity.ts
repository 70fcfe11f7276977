import type { LdServiceId, PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonAlreadyIdentified, PersonNotIdentified } from './person.errors.js';
import { ageOn, dayInLondon } from './age.rules.js';
import { partsChanged, type PersonCorrection, type PersonIdentity, type PersonPartCode } from './correction.rules.js';
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
  /** What the person speaks best, ISO 639-1. */
  @Column('text', { nullable: true }) language!: string | null;
  @Column('boolean') needsInterpreter!: boolean;
  @Column('boolean') readonly synthetic!: boolean;
  @Column('timestamptz') readonly registeredAt!: Date;
  @Column('int') version!: number;

  static register(details: PersonDetails, at: Date): Person {
    const nothingYet = { language: null, needsInterpreter: false };
    return Object.assign(new Person(), details, nothingYet, { registeredAt: at, version: 1 });
  }

  /** Somebody of whom only a description was known has a name now. @throws {PersonAlreadyIdentified} */
  identify({ family, given, dateOfBirth }: PersonIdentity): void {
    if (this.known === 'named') throw new PersonAlreadyIdentified(this.id);
    Object.assign(this, { family, given });
    if (dateOfBirth !== null) Object.assign(this, { dateOfBirth, estimatedAge: null, ageEstimatedOn: null });
  }

  /**
   * Says again all that is known; returns the parts that changed. An age that is only said again stays the estimate
   * that it was. @throws {PersonNotIdentified} where a name would come to somebody described: that is to identify.
   */
  correct(known: PersonCorrection, at: Date): PersonPartCode[] {
    const isNamed = known.family !== null || known.given !== null;
    if (this.known === 'described' && isNamed) throw new PersonNotIdentified(this.id);
    const today = dayInLondon(at);
    const isSameAge = this.estimatedAge !== null && ageOn(this, today) === known.estimatedAge;
    const { estimatedAge, ageEstimatedOn } = this;
    const estimate = isSameAge ? { estimatedAge, ageEstimatedOn } : {};
    const corrected = { ...known, ...estimate };
    const parts = partsChanged(this, corrected);
    Object.assign(this, corrected);
    return parts;
  }

  /** By what the person is known so far: a name, or only what they look like. */
  get known(): 'named' | 'described' {
    return this.family === null && this.given === null ? 'described' : 'named';
  }
}
