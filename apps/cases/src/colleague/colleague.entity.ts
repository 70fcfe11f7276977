import { newId, type ColleagueId, type LdServiceId, type UserId } from '@junction/identifiers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColleagueRole } from './colleague.rules.js';

/** Who somebody is at an L&D service, as their own token says it. */
export interface ColleagueDetails {
  readonly userId: UserId;
  readonly ldServiceId: LdServiceId;
  readonly name: string;
  readonly role: ColleagueRole;
}

/**
 * Somebody who works at an L&D service, known to colleagues there by name. Written from their own token alone; other
 * rows hold this row's id, never the name.
 */
@Entity('colleagues')
export class Colleague implements ColleagueDetails {
  @PrimaryColumn('uuid') readonly id!: ColleagueId;
  @Column('text') readonly userId!: UserId;
  @Column('uuid') readonly ldServiceId!: LdServiceId;
  @Column('text') readonly name!: string;
  @Column('text') readonly role!: ColleagueRole;

  static introduce(details: ColleagueDetails): Colleague {
    return Object.assign(new Colleague(), { id: newId<ColleagueId>(), ...details });
  }
}
