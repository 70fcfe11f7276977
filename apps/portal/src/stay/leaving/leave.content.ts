import type { WorkKind } from '../../generated/graphql.js';

export const leave = {
  act: 'Leave',
  page: 'Leaving',
  pageAt: (place: string) => `Leaving, ${place}`,
  title: (who: string) => `${who} leaves`,
  legend: 'Where to?',
  when: 'When',
  whenHint: '24-hour, or empty for now',
  missing: 'Choose where they have gone',
  unreadable: 'Enter a time such as 09:31, or leave this empty for now',
  save: 'Save: they have left',
  cancel: 'Cancel: still here',
  label: 'somebody who has left',
  unfinished: {
    title: 'Not finished',
    none: 'Everything that was to be done here is done.',
    due: (what: string, when: string, then: string) => `${what}, due ${when}: ${then}`,
  },
  call: 'If they go home, somewhere else or nobody knows where, a call within 2 working days is put on the list by itself.',
  left: {
    title: (who: string) => `${who} has left`,
    saved: (to: string, when: string) => `Saved: left ${when}, ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
    board: 'They are off the board for everybody in your service.',
    call: (when: string) => `A call is booked: due ${when}. It is on the list of who to see next.`,
    noCall: 'No call is booked.',
    next: 'What stays to be done',
    toBoard: 'Back to the board',
    toRecord: 'Open their record',
  },
} as const;

/** What is not finished, and what becomes of it when they leave. */
export const ON_LEAVING: Readonly<Record<WorkKind, readonly [what: string, then: string]>> = {
  TRIAGE: ['Triage', 'stays on the list'],
  SEE: ['Not seen', 'comes off the list when they leave'],
  TRY_AGAIN: ['Second try', 'comes off the list when they leave'],
  CALL_AFTER_RELEASE: ['Call', 'stays on the list'],
};
