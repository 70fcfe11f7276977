import type { DraftPage } from '../../generated/graphql.js';

export const home = {
  page: 'Home',
  next: {
    title: 'Your next three',
    label: 'What you do next',
    all: (toDo: number) => `Who to see next: all ${toDo}`,
    empty: {
      title: 'Nothing has to be done now',
      text: 'When somebody arrives at one of your sites, or something falls due, it appears here at once.',
    },
  },
  today: {
    title: 'Today',
    due: (count: number, isAtLeast: boolean) => `${isAtLeast ? 'at least ' : ''}${count} due today`,
    overdue: (count: number) => `${count} overdue`,
    handOver: 'Hand-over list',
  },
  drafts: {
    title: 'Not finished',
    of: (page: string, who: string | null) => (who ? `${page}: ${who}` : page),
    saved: (when: string) => `saved ${when}`,
  },
  sites: {
    title: 'Your sites',
    lead: 'Your sites: overdue by place',
    work: (toDo: number, overdue: number) => `${toDo} to do${overdue > 0 ? ` · ${overdue} overdue` : ''}`,
    nothing: 'Nothing to do',
    of: (site: string) => `: ${site}`,
    empty: {
      title: 'Your service has no site yet',
      text: 'Ask your administrator to add the custody suites and courts that you work at.',
    },
  },
  nothingForRole: {
    title: 'There is nothing for your role here yet',
    text: 'You are signed in, and your role is known. Nothing has been given to you that you could see here.',
    next: 'If you expected somebody on your list, ask your team lead.',
  },
  noRole: {
    title: 'You have no access yet',
    text: 'You are signed in, but nobody has said yet which service you work for and as what. Until then Junction shows you nothing.',
    next: 'Ask your team lead to give you a role. They need your name as it stands at the top of this page. When it is done, sign out and in again.',
  },
  commissioner: 'Headline figures',
} as const;

/** What somebody has begun to write and not sent. */
export const DRAFTS: Readonly<Record<DraftPage, string>> = {
  ADD_PERSON: 'Add somebody',
  TRIAGE: 'Triage',
  NOT_NOW: 'Not now',
  CONTACT: 'Contact',
  OUTCOME: 'Outcome',
  DETAILS: 'Details',
};
