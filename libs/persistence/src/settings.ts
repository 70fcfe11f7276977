import type { Actor } from '@junction/auth';

/**
 * Who is asking, as row-level security reads it: kind, user, L&D services (comma separated; after a semicolon those of
 * them at which they see everybody), instant.
 */
export const settingsOf = (actor: Actor, at: Date): [string, string, string, Date] => [
  actor.kind,
  actor.userId,
  `${actor.ldServiceIds.join(',')};${actor.ldServiceIdsInFull.join(',')}`,
  at,
];
