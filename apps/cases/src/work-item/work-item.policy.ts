import type { Actor } from '@junction/auth';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { WorkItem } from './work-item.entity.js';

/** Claim and release: for those who work with people at the L&D service whose work it is. */
export const mayWorkOnItem = (actor: Actor, item: Pick<WorkItem, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, item.ldServiceId);
