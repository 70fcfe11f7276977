import type { NotReachedReason, WorkKind } from '../generated/graphql.js';
import type { PeriodChoice } from './period.js';

/** Why a closed case did not come further; the empty one: taken back after closing. */
export const WHY_NOT: Readonly<Record<NotReachedReason | 'NONE', string>> = {
  DECLINED: 'Said no',
  RELEASED_BEFORE_SEEN: 'Left before we could',
  TRANSFERRED: 'Moved somewhere else',
  NOT_NEEDED: 'Not needed',
  ALREADY_SUPPORTED: 'Has help already',
  COULD_NOT_BE_REACHED: 'Could not be reached',
  UNSAFE: 'Not safe to go in',
  NO_STAFF: 'Nobody free to go',
  OUT_OF_AREA: 'Lives outside the area',
  OTHER: 'Something else',
  NONE: 'No reason given: taken back after closing',
};

export const WORK: Readonly<Record<WorkKind, string>> = {
  TRIAGE: 'Triage',
  SEE: 'See the person',
  TRY_AGAIN: 'Try again',
  CALL_AFTER_RELEASE: 'Call after release',
};

export const PERIOD_WORDS: Readonly<Record<PeriodChoice, string>> = {
  last_12: 'Last 12 months, this one included',
  this_month: 'This month',
  last_month: 'Last month',
  this_quarter: 'This quarter so far',
  last_quarter: 'Last quarter',
  year_before: 'The 12 months before',
};

export const figures = {
  page: 'Figures',
  of: (service: string) => `Figures of ${service}`,
  published: 'Published figures',
  choices: 'What to look at',
  place: 'Place',
  everyPlace: 'All places',
  setting: 'Kind of place',
  everySetting: 'All kinds',
  period: 'Period',
  counting: 'Counting. These are still the figures from before your choice.',
  monthsShown: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  service: 'Service',
  unnamed: 'Name not available now',
  unnamedInShort: 'No name',
  noTime: 'Not known of anybody',
  fresh: (when: string) => `Counted up to ${when}.`,
  neverCounted: 'Nothing has been counted yet.',
  quarter: 'Quarter',
  quarterName: (quarter: string) => quarter.replace('-Q', ', quarter '),
  publishedAt: (when: string) => `Published ${when}.`,
  notPublished: 'No quarter has been published yet. The first appears when a calendar quarter is complete.',
  empty: {
    title: 'Nothing to count here',
    text: 'Nobody arrived and no case began in this period and place. What happens now follows within seconds.',
  },
  definition: {
    title: 'How this is counted',
    live: 'Your own service’s figures are live and exact: do not publish them, they can point at a person.',
    suppressed:
      'A star stands for 1 to 7 people. Numbers from 8 are rounded to the nearest 5, so that nobody can be found by subtracting.',
    sentences: [
      'A case counts in the month in which somebody was identified, by the clock in the United Kingdom, whenever the rest happened. So recent months still grow.',
      'Triaged, seen, closed: those of these cases that have come so far by now, as corrected since. Records marked as mistakes count nowhere.',
      'A case counts at the place of its first stay, and under the kind of place where the person was first met.',
      'From arrival: from the first arrival in the case. What was done before its beginning has no time.',
      'Half within: half of them took so long or less; nine of ten likewise.',
      'Arrived and seen, by month: stays, in the month of arrival, at their own place. One case can have several.',
      'A published quarter says how things stood when it was published, and is never changed.',
      'Became overdue: in the month in which it was late, whether it was done later or not.',
    ],
  },
} as const;

/** Words of the funnel, its times, reasons and late work. */
export const funnel = {
  title: 'How far cases came',
  chart: (where: string) => `How far the cases of ${where} came`,
  describe: (counts: { identified: string; triaged: string; seen: string; closed: string }) =>
    `Of ${counts.identified} cases identified, ${counts.triaged} were triaged, ${counts.seen} seen and ${counts.closed} are closed. The table below holds every number.`,
  step: 'Step',
  cases: 'Cases',
  share: 'Of those identified',
  steps: { identified: 'Identified', triaged: 'Triaged', seen: 'Seen', closed: 'Closed' },
  table: 'Cases, step by step',
  none: 'No case began in this period and place.',
  times: 'How long it took',
  what: 'From when to when',
  half: 'Half within',
  nineOfTen: 'Nine of ten within',
  n: 'Cases counted',
  of: {
    identifiedToTriaged: 'Identified to triaged',
    arrivedToTriaged: 'Arrived to triaged',
    arrivedToSeen: 'Arrived to seen',
  },
  whyNot: 'Why closed cases came no further',
  reason: 'Why',
  notTriaged: 'Not triaged',
  notSeen: 'Not seen',
  allReached: 'No closed case of this period is without triage or without being seen.',
  overdue: 'What became overdue',
  kind: 'To do',
  count: 'Became overdue',
  noneOverdue: 'Nothing became overdue.',
  notPublishedThen: 'Not published then',
  publishedTable: 'How far cases came, by service',
  publishedTimes: 'Half took so long or less, by service',
  medianOf: (median: string, n: string) => `${median} (${n} cases)`,
  publishedChart: (quarter: string) => `Cases identified and seen in ${quarter}, by service`,
  describePublished: (identified: number, seen: number, quarter: string) =>
    `In ${quarter}, ${identified} cases were identified and in ${seen} of them the person was seen. The tables below hold every number.`,
} as const;

/** Words of arrivals month by month. */
export const arrivals = {
  title: 'Arrivals, month by month',
  chart: (service: string) => `People who arrived and people seen at ${service}, by month`,
  describe: (arrived: number, seen: number, where: string) =>
    `In ${where}, ${arrived} people arrived and ${seen} of them were seen. The table below holds every number.`,
  describePart:
    'Some numbers are too small to be published and are shown as a star. The table below holds every number.',
  arrived: 'Arrived',
  seen: 'Seen',
  month: 'Month',
  median: 'Half seen within',
  ninetieth: 'Nine of ten seen within',
  table: 'The same in numbers',
  publishedChart: (quarter: string) => `People who arrived and people seen in ${quarter}, by service`,
  publishedTable: 'Arrivals, by service',
  noTime: 'None seen',
} as const;
