import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';

/**
 * A service's own figures are exact, so that a small number can point at a person: only those who may see the service's
 * records, or its lists, read them. Everybody else reads what was published.
 */
export const mayReadFigures = (actor: Actor, ldServiceId: LdServiceId): boolean =>
  actor.kind === 'member' &&
  (['practitioner', 'student_practitioner', 'team_lead', 'administrator'] as const).some((role) =>
    actor.is(role, ldServiceId),
  );
