import type { DraftPage, HomeQuery, WorkRowFragment } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { dayOf } from '../../words/london.js';

type Site = HomeQuery['mySites'][number];
type Due = HomeQuery['all']['items']['edges'][number]['node'];

/** A place, and how much is to be done there. */
export interface SiteWork extends Site {
  readonly toDo: number;
  readonly overdue: number;
}

export const NEXT = 3;

/** What I have taken, then what nobody else has, in the order of the list. */
export function nextOf({ mine, next }: Pick<HomeQuery, 'mine' | 'next'>): readonly { node: WorkRowFragment }[] {
  const own = mine.items.edges;
  const ids = new Set(own.map(({ node }) => node.id));
  const free = next.items.edges.filter(({ node }) => !ids.has(node.id) && !node.claimedBy);
  return [...own, ...free].slice(0, NEXT);
}

/** How much falls due on London's calendar day of `now`, or has before it. */
export const dueToday = (work: readonly Due[], now: Date): number =>
  work.filter(({ dueAt }) => dayOf(new Date(dueAt)) <= dayOf(now)).length;

/** Each place with what is to be done there, most overdue first. */
export function workAtSites(sites: readonly Site[], work: readonly Due[]): readonly SiteWork[] {
  return sites
    .map((site) => {
      const here = work.filter((item) => item.site?.id === site.id);
      return { ...site, toDo: here.length, overdue: here.filter(({ isOverdue }) => isOverdue).length };
    })
    .sort((left, right) => right.overdue - left.overdue || left.name.localeCompare(right.name));
}

const PAGE: Readonly<Record<DraftPage, (subjectId: string) => string>> = {
  ADD_PERSON: paths.addPerson,
  TRIAGE: paths.triage,
  NOT_NOW: paths.notNow,
  CONTACT: paths.newContact,
  OUTCOME: paths.outcome,
  DETAILS: paths.person,
};

/** Where a draft goes on. */
export const draftPath = (page: DraftPage, subjectId: string): string => PAGE[page](subjectId);
