export const board = {
  page: 'Board',
  summary: (here: number, toSee: number) =>
    toSee === 0 ? `${here} here · everybody has been seen` : `${here} here · ${toSee} not seen yet`,
  summaryOfPage: (here: number) => `${here} here`,
  here: 'Here now',
  label: 'People here',
  empty: {
    reading: 'When somebody arrives, they appear here at once.',
    title: 'Nobody is on this board',
    text: 'When somebody arrives, add them above: they appear at once for everybody in your service.',
  },
  otherSites: 'Your other sites',
  check: 'Check the board',
  checked: (when: string, by: string | null) => (by ? `checked ${when} by ${by}` : `checked ${when}`),
  unchecked: 'not checked yet',
  print: 'Print',
  more: 'Next people',
  first: 'Back to the first people',
  paging: 'More people on this board',
  acts: (who: string) => `What to do for ${who}`,
} as const;
