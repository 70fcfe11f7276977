import { type FactOf, MembershipStartedV1, fact } from '@junction/contracts';
import type { Membership } from './membership.entity.js';

/** Says that an L&D service may see a person's record from now on. */
export function membershipStarted(membership: Membership, at: Date): FactOf<typeof MembershipStartedV1> {
  const { id, personId, ldServiceId, reason, version, startedAt } = membership;
  const when = { happenedAt: startedAt.toISOString(), recordedAt: at.toISOString() };
  return fact(MembershipStartedV1, { membershipId: id, personId, ldServiceId, reason, version, ...when });
}
