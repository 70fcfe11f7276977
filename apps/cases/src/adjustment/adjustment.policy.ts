import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Adjustment } from './adjustment.entity.js';

/** Add and end: for those who work with people at the L&D service. */
export const mayAdjustAt = (actor: Actor, { ldServiceId }: { readonly ldServiceId: LdServiceId }): boolean =>
  mayWorkWithPeopleOf(actor, ldServiceId);

/** Those who help people; administrators don't. */
const READERS = ['practitioner', 'student_practitioner', 'team_lead', 'support_worker', 'peer_support_worker'] as const;

/** What helps somebody tells of their health: for all who help them, and not for administrators. */
export const mayReadAdjustment = (actor: Actor, { ldServiceId }: Pick<Adjustment, 'ldServiceId'>): boolean =>
  READERS.some((role) => actor.is(role, ldServiceId));
