import type { WorklistRule } from '../../generated/graphql.js';

/** Each rule of the order, as the end of “In this order: …”. */
const RULES: Readonly<Record<WorklistRule, string>> = {
  MAY_LEAVE_SOON_AND_NOT_SEEN: 'who may leave soon and has not been seen',
  OVERDUE: 'what is overdue',
  DUE_TIME: 'what is due first',
  ARRIVAL: 'who has been here longest',
};

export const worklist = {
  page: 'Who to see next',
  counts: (toDo: number, overdue: number) => `${toDo} to do · ${overdue} overdue`,
  order: (rules: readonly WorklistRule[]) =>
    `In this order: ${rules.map((rule, at) => `${at + 1}. ${RULES[rule]}`).join(', ')}.`,
  label: 'What to do, for whom, by when',
  whose: 'Whose',
  everyone: 'Everyone’s',
  mine: 'Mine',
  check: 'Check the board',
  board: 'Board',
  handOver: 'Hand-over',
  more: 'Next rows',
  first: 'Back to the first rows',
  paging: 'More to do',
  empty: {
    title: 'Nothing has to be done now',
    text: 'When somebody arrives, or something falls due, it appears here at once.',
    mineTitle: 'Nothing is yours now',
    mineText: 'Choose “Everyone’s” to see what there is to do, and take what you start with.',
  },
} as const;
