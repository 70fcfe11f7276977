import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { COLLEAGUE_ROLES, type ColleagueRole } from './colleague.rules.js';

/** What the actor is at each of their services, from the token alone: where they are several things, the first. */
export const partsOf = (actor: Actor): { ldServiceId: LdServiceId; role: ColleagueRole }[] =>
  actor.ldServiceIds.flatMap((ldServiceId) => {
    const role = COLLEAGUE_ROLES.find((each) => actor.is(each, ldServiceId));
    return role ? [{ ldServiceId, role }] : [];
  });

/** Cases are looked after by those who work with people; administrators don't. */
export const mayLookAfter = ({ role }: { readonly role: ColleagueRole }): boolean => role !== 'administrator';
