import type { WorkKind } from '../generated/graphql.js';

/** What has to be done, as the row of a list says it. */
export const KINDS: Readonly<Record<WorkKind, string>> = {
  TRIAGE: 'Triage',
  SEE: 'Not seen yet',
  TRY_AGAIN: 'Try again',
  CALL_AFTER_RELEASE: 'Call',
};

export const workWords = {
  now: 'now',
  minutes: (left: number) => `${left} min`,
  overdue: (since: string) => `overdue ${since}`,
  by: (clock: string) => `by ${clock}`,
  mayLeave: (next: string) => `May leave soon (${next}) and not seen`,
  mayLeaveAnyTime: 'May leave soon and not seen',
  was: (reason: string) => `Try again: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  left: (when: string, to: string) => `Call: left ${when}, ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
  why: (reason: string) => `Why: ${reason}`,
  interpreter: 'Needs an interpreter',
  elsewhere: 'Not at any of your sites now',
  place: 'Place',
  everywhere: 'All my places',
  gone: 'No longer on this list',
  triage: 'Triage',
  call: 'Write down the call',
  about: (who: string) => `: ${who}`,
} as const;
