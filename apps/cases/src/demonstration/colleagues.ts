import { randomUUID } from 'node:crypto';
import { Actor, type Role } from '@junction/auth';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { NORTH_VALE, SOUTH_MERE } from './places.js';

/** One of the demonstration users who work with records; identity lists the same people, and some who don't. */
export interface StoryColleague {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly ldServiceId: LdServiceId;
}

const colleague = (n: number, name: string, role: Role, ldServiceId: LdServiceId): StoryColleague => ({
  userId: `55555555-0000-4000-8000-${String(n).padStart(12, '0')}` as UserId,
  ...{ name, role, ldServiceId },
});

const SAM = colleague(1, 'Sam Reid', 'practitioner', NORTH_VALE);
const LEE = colleague(2, 'Lee Ward', 'team_lead', NORTH_VALE);
const JO = colleague(4, 'Jo Hart', 'practitioner', SOUTH_MERE);
const RUTH = colleague(15, 'Ruth Penn', 'team_lead', SOUTH_MERE);
export const NUR = colleague(9, 'Nur Field', 'support_worker', NORTH_VALE);
const BEL = colleague(10, 'Bel Frost', 'peer_support_worker', NORTH_VALE);
const GUS = colleague(18, 'Gus Bell', 'peer_support_worker', SOUTH_MERE);
export const IDA = colleague(17, 'Ida Cole', 'support_worker', SOUTH_MERE);

/** Everybody who tells colleagues who they are. */
export const COLLEAGUES: readonly StoryColleague[] = [
  ...[SAM, LEE, JO, RUTH, NUR, BEL, IDA, GUS],
  colleague(3, 'Ali Stone', 'administrator', NORTH_VALE),
  colleague(7, 'Rae Moss', 'practitioner', NORTH_VALE),
  colleague(8, 'Tam Lake', 'student_practitioner', NORTH_VALE),
  colleague(16, 'Eve Gray', 'administrator', SOUTH_MERE),
];

/** Who records what happens at a service, who leads it, and who looks after people. */
interface Team {
  readonly practitioner: StoryColleague;
  readonly lead: StoryColleague;
  readonly support: readonly [StoryColleague, StoryColleague];
}

const TEAMS: Readonly<Record<LdServiceId, Team>> = {
  [NORTH_VALE]: { practitioner: SAM, lead: LEE, support: [NUR, BEL] },
  [SOUTH_MERE]: { practitioner: JO, lead: RUTH, support: [IDA, GUS] },
};

/** The team of a service. */
export function teamAt(ldServiceId: LdServiceId): Team {
  const team = TEAMS[ldServiceId];
  if (!team) throw new Error(`nobody works at ${ldServiceId}`);
  return team;
}

/** A colleague as the one who asks. */
export const actorOf = ({ userId, name, role, ldServiceId }: StoryColleague): Actor =>
  Actor.of({ userId, name, pairs: [{ ldServiceId, role }], requestId: randomUUID(), graph: 'staff' });
