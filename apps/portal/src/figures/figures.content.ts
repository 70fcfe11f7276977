export const figures = {
  page: 'Figures',
  of: (service: string) => `Figures of ${service}`,
  published: 'Published figures',
  chart: (service: string) => `People who arrived and people seen at ${service}, by month`,
  publishedChart: (quarter: string) => `People who arrived and people seen in ${quarter}, by service`,
  describe: (arrived: number, seen: number, where: string) =>
    `In ${where}, ${arrived} people arrived and ${seen} of them were seen. The table below holds every number.`,
  describePart:
    'Some numbers are too small to be published and are shown as a star. The table below holds every number.',
  arrived: 'Arrived',
  seen: 'Seen',
  month: 'Month',
  service: 'Service',
  unnamed: 'Name not available now',
  unnamedInShort: 'No name',
  median: 'Half seen within',
  ninetieth: 'Nine of ten seen within',
  minutes: (text: string) => (text === '*' ? '*' : `${text} min`),
  noTime: 'None seen',
  table: 'The same in numbers',
  fresh: (when: string) => `Counted up to ${when}.`,
  neverCounted: 'Nothing has been counted yet.',
  quarter: 'Quarter',
  quarterName: (quarter: string) => quarter.replace('-Q', ', quarter '),
  publishedAt: (when: string) => `Published ${when}.`,
  notPublished: 'No quarter has been published yet. The first appears when a calendar quarter is complete.',
  empty: {
    title: 'Nothing to count yet',
    text: 'As soon as somebody arrives at one of your sites, the figures follow within seconds.',
  },
  definition: {
    title: 'How this is counted',
    arrived:
      'Arrived: stays that began in the month, by the time of arrival in the United Kingdom, as corrected since.',
    seen: 'Seen: those of them in which an L&D practitioner saw the person, whenever that was.',
    time: 'Time to seen: from arrival to the first time seen. Those never seen have no time.',
    live: 'Your own service’s figures are live and exact: do not publish them, they can point at a person.',
    suppressed:
      'A star stands for 1 to 7 people. Numbers from 8 are rounded to the nearest 5, so that nobody can be found by subtracting.',
  },
} as const;
