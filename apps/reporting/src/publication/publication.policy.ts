import type { Actor } from '@junction/auth';

/**
 * What was published is for those who commission services and those who lead one; small numbers are hidden in it, so no
 * line of it needs hiding from any of them.
 */
export const mayReadPublications = (actor: Actor): boolean =>
  actor.kind === 'published' || (actor.kind === 'member' && (actor.is('team_lead') || actor.is('commissioner')));
