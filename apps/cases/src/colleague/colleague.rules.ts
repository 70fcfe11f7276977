/** What a colleague can be, the one that says most of them first: whoever is several things at a service is the first. */
export const COLLEAGUE_ROLES = [
  'team_lead',
  'practitioner',
  'student_practitioner',
  'support_worker',
  'peer_support_worker',
  'administrator',
] as const;
export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number];
