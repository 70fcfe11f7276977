/** Everything somebody can be at an L&D service, or beside it. Spelt the same in tokens, SQL and audit. */
export const ROLES = [
  'practitioner',
  'student_practitioner',
  'support_worker',
  'peer_support_worker',
  'administrator',
  'team_lead',
  'receiving_service',
  'commissioner',
  'caldicott_guardian',
  'auditor',
  'operator',
] as const;

/** What somebody is employed to do; what a role may do stands in `permissions.ts` and in each noun's policy. */
export type Role = (typeof ROLES)[number];

/** Of those below, the roles that see everybody whose record their service has joined, allocated to them or not. */
export const ROLES_THAT_SEE_EVERYBODY: ReadonlySet<Role> = new Set<Role>([
  'practitioner',
  'student_practitioner',
  'team_lead',
  'administrator',
]);

/** The roles that work with people's records, so that their L&D services count for row-level security. */
export const ROLES_WITH_RECORDS: ReadonlySet<Role> = new Set<Role>([
  'practitioner',
  'student_practitioner',
  'support_worker',
  'peer_support_worker',
  'administrator',
  'team_lead',
]);
