export const allocation = {
  act: 'Choose who works with them',
  legend: 'Who works with them',
  nobody: 'Nobody for now',
  save: 'Save',
  label: 'who works on a case',
  loading: 'Looking for your colleagues',
  role: (name: string, role: string) => `${name}, ${role}`,
} as const;

/** What people are called by what they do. */
export const ROLES: Readonly<Record<string, string>> = {
  PRACTITIONER: 'practitioner',
  STUDENT_PRACTITIONER: 'student practitioner',
  TEAM_LEAD: 'team lead',
  SUPPORT_WORKER: 'support worker',
  PEER_SUPPORT_WORKER: 'peer support worker',
  ADMINISTRATOR: 'administrator',
};
