/** Every address of the portal, in one place. None holds anything about a person but an id that means nothing outside. */
export const paths = {
  home: () => '/',
  site: (siteId: string) => `/sites/${encodeURIComponent(siteId)}`,
  person: (personId: string) => `/people/${encodeURIComponent(personId)}`,
  figures: () => '/figures',
  settings: () => '/settings',
  /** Where the second window lands in which somebody signs in again. */
  signedIn: () => '/signed-in',
} as const;
