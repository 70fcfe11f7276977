import { randomUUID } from 'node:crypto';
import { Actor, type Graph, type Role } from '@junction/auth';
import type { LdServiceId, UserId } from '@junction/identifiers';

/** The two L&D services of every test about who may see what. */
export const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
export const SOUTH = '22222222-2222-4222-8222-222222222222' as LdServiceId;

/** What a test may want to say of somebody who asks. */
export interface Asking {
  readonly ldServiceId?: LdServiceId;
  readonly userId?: string;
  /** What colleagues call them. */
  readonly name?: string;
  readonly graph?: Graph;
  readonly sessionId?: string;
}

/** Somebody with one role at one L&D service, North unless said otherwise. */
export const anActor = (
  role: Role,
  { ldServiceId = NORTH, userId = randomUUID(), graph = 'staff', ...asking }: Asking = {},
): Actor => {
  const { name = 'Sam Reid', sessionId = randomUUID() } = asking;
  const pairs = [{ ldServiceId, role }];
  return Actor.of({ userId: userId as UserId, name, pairs, sessionId, requestId: randomUUID(), graph });
};

export const aPractitioner = (asking?: Asking): Actor => anActor('practitioner', asking);
export const aTeamLead = (asking?: Asking): Actor => anActor('team_lead', asking);
export const anAdministrator = (asking?: Asking): Actor => anActor('administrator', asking);
export const aCommissioner = (asking?: Asking): Actor => anActor('commissioner', asking);

/** Signed in, with no role anywhere. */
export const aStranger = (): Actor =>
  Actor.of({ userId: randomUUID() as UserId, pairs: [], requestId: randomUUID(), graph: 'staff' });
