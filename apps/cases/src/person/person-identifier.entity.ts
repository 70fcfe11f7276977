import { newId, type Id, type IdentifierScheme, type LdServiceId, type PersonId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentifierRead } from './person.rules.js';
import type { Person } from './person.entity.js';

export type PersonIdentifierId = Id<'person_identifier'>;

/** A number that health or justice knows the person by. Unique within the service that owns the record. */
@Entity('person_identifiers')
export class PersonIdentifier {
  @PrimaryColumn('uuid') readonly id!: PersonIdentifierId;
  @Column('uuid') readonly personId!: PersonId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly scheme!: IdentifierScheme;
  /** In its one canonical form, by which it is found. */
  @Column('text') readonly value!: string;
  /** As somebody typed it, for when the reading is doubted. */
  @Column('text') readonly asEntered!: string;
  @Column('timestamptz') readonly addedAt!: Date;

  static add(
    { id, ldServiceId }: Person,
    { scheme, canonical, asEntered }: IdentifierRead,
    at: Date,
  ): PersonIdentifier {
    return Object.assign(new PersonIdentifier(), {
      id: newId<PersonIdentifierId>(),
      personId: id,
      ldServiceId,
      scheme,
      value: canonical,
      asEntered,
      addedAt: at,
    });
  }
}
