import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { servicesClinicalTo } from '../membership/membership.policy.js';
import { isCodeForHelpers, type TimelineKind } from './timeline.rules.js';

/** L&D services of whose people the actor may know what helped them and whom others spoke to: all but administrators. */
export const servicesHelpedBy = (actor: Actor): LdServiceId[] => [
  ...servicesClinicalTo(actor),
  ...actor.ldServiceIdsAs(new Set(['support_worker', 'peer_support_worker'])),
];

/** Whether the actor may know what a fact of that service says in its code, beside that it was said. */
export const mayReadCode = (
  actor: Actor,
  { kind, ldServiceId }: { readonly kind: TimelineKind; readonly ldServiceId: LdServiceId },
): boolean =>
  servicesClinicalTo(actor).includes(ldServiceId) ||
  (isCodeForHelpers(kind) && servicesHelpedBy(actor).includes(ldServiceId));
