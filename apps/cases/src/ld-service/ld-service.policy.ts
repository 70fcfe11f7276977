import type { Actor } from '@junction/auth';

/** L&D services are opened from the deployment's own data, by the platform itself; no member opens one. */
export const mayOpenLdService = (actor: Actor): boolean => actor.kind === 'job';
