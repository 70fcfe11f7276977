import type { CorrectionReason } from '../../generated/graphql.js';

export const CORRECTIONS: Readonly<Record<CorrectionReason, string>> = {
  ENTERED_WRONGLY: 'Entered wrongly',
  RECORDED_LATE: 'Recorded later than it happened',
  TOLD_LATER: 'We were told the right time later',
  OTHER: 'Another reason',
};

export const correct = {
  act: 'Correct times',
  title: (who: string) => `Correct the times of ${who}`,
  arrived: 'Arrived',
  seen: 'Seen',
  left: 'Left',
  day: (what: string) => `${what}: day`,
  time: (what: string) => `${what}: time`,
  none: 'Not recorded',
  unchosen: 'Choose one',
  why: 'Why the times were wrong',
  whyHint: 'What is corrected stays in the timeline, struck through',
  save: 'Save corrected times',
  cancel: 'Cancel',
  label: 'corrected times',
  yours: 'Corrected times',
} as const;

export const TIME_FAULTS = {
  TIME_MISSING: 'Enter the time, such as 09:31',
  TIME_UNREADABLE: 'Enter a time such as 09:31 that the clock showed on that day',
  IN_THE_FUTURE: 'This time has not come yet',
  OUT_OF_ORDER: 'This is before the arrival',
  WHY_MISSING: 'Choose why the times were wrong',
} as const;
