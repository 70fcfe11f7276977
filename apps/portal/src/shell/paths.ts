/** Every address of the portal, in one place. None holds anything about a person but an id that means nothing outside. */
export const paths = {
  home: () => '/',
  worklist: () => '/worklist',
  worklistAt: (siteId: string) => `/worklist?site=${encodeURIComponent(siteId)}`,
  handOver: () => '/hand-over',
  site: (siteId: string) => `/sites/${encodeURIComponent(siteId)}`,
  checkBoard: (siteId: string) => `/sites/${encodeURIComponent(siteId)}/check`,
  leaving: (stayId: string) => `/stays/${encodeURIComponent(stayId)}/leaving`,
  /** What is looked for stays in the page's memory, never in its address. */
  search: () => '/search',
  addPerson: () => '/people/new',
  person: (personId: string) => `/people/${encodeURIComponent(personId)}`,
  triage: (caseId: string) => `/cases/${encodeURIComponent(caseId)}/triage`,
  notNow: (caseId: string) => `/cases/${encodeURIComponent(caseId)}/not-now`,
  newContact: (caseId: string) => `/cases/${encodeURIComponent(caseId)}/contacts/new`,
  outcome: (caseId: string) => `/cases/${encodeURIComponent(caseId)}/outcome`,
  figures: () => '/figures',
  settings: () => '/settings',
  /** Where the second window lands in which somebody signs in again. */
  signedIn: () => '/signed-in',
} as const;
