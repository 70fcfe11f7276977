import type { Capacity } from '../../generated/graphql.js';

export const notNow = {
  page: 'Not now',
  heading: 'Not now',
  label: 'why something could not happen now',
  why: 'Why not now?',
  whyMissing: 'Choose why it can not happen now',
  what: 'What did you offer?',
  observed: 'What did you see or hear?',
  observedHint: 'Optional. Their own words help most.',
  observedTooLong: 'Shorten this to 2,000 characters',
  capacity: 'Can they decide this now?',
  leaflet: 'Leaflet',
  leafletGiven: 'I gave them the leaflet',
  tryAgain: 'Try again',
  at: 'At',
  atHint: '24-hour, such as 14:30',
  unreadable: 'Enter a time such as 14:30',
  save: 'Save',
  done: 'Saved: not now',
  tried: (when: string) => `They are on the list again from ${when}, for everybody in your service.`,
  notAgain: 'Nobody is asked to try again. You can offer it again whenever you like.',
  stay: 'The board says why they were not seen.',
  ways: { person: 'Back to the record', home: 'Who is next', outcome: 'Outcome and close' },
} as const;

export const CAPACITY: Readonly<Record<Capacity, string>> = {
  HAS_CAPACITY: 'Yes',
  LACKS_CAPACITY: 'No',
  NOT_ASSESSED: 'I could not tell',
};

/** When to try again. */
export const AGAIN = {
  ONE_HOUR: 'In 1 hour',
  TWO_HOURS: 'In 2 hours',
  FOUR_HOURS: 'In 4 hours',
  MORNING: 'Tomorrow at 08:00',
  AT: 'At a time',
  NO: 'Not again',
} as const;
