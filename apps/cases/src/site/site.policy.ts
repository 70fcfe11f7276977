import type { Actor } from '@junction/auth';
import { servicesSeenBy } from '../membership/membership.policy.js';
import type { Site } from './site.entity.js';

/** Places are opened from the deployment's own data, by the platform itself. */
export const mayOpenSite = (actor: Actor): boolean => actor.kind === 'job';

/** Whoever sees the people of an L&D service may open the boards of its places. */
export const mayOpenBoard = (actor: Actor, site: Pick<Site, 'ldServiceId'>): boolean =>
  servicesSeenBy(actor).includes(site.ldServiceId);
