import type { Actor } from '@junction/auth';

/** Who is asking, as row-level security reads it: kind, user, L&D services (comma separated), instant. */
export const settingsOf = (actor: Actor, at: Date): [string, string, string, Date] => [
  actor.kind,
  actor.userId,
  actor.ldServiceIds.join(','),
  at,
];
