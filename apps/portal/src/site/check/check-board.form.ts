import type { ArrivalReason, CheckBoardInput, LeftTo, StayRowFragment } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import type { Day } from '../../words/london.js';
import { readWho, type Who, type WhoRead } from '../../words/who.js';
import { check } from './check-board.content.js';

/** Whether somebody is still there, and where they went if not. */
export interface Mark {
  readonly is: 'in' | 'gone';
  readonly leftTo: string;
}

/** Somebody who is there and was not on the list, as typed. */
export interface NewPerson {
  readonly place: string;
  readonly who: string;
  readonly reason: string;
}

export interface CheckWords {
  /** By id of the stay. */
  readonly marks: Readonly<Record<string, Mark>>;
  readonly added: readonly NewPerson[];
}

export const EMPTY: CheckWords = { marks: {}, added: [] };
export const NOBODY: NewPerson = { place: '', who: '', reason: 'NOT_KNOWN_YET' };

export type CheckFault = keyof typeof check.faults;

/** What is wrong, in the order of the page, each with the field that it belongs to. */
export interface Fault {
  readonly field: string;
  readonly about: string;
  readonly fault: CheckFault;
}

export type ReadCheck =
  | { readonly ok: true; readonly input: Omit<CheckBoardInput, 'siteId'> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const PLACE_MAX = 40;
const WHO_MAX = 200;

/** Ids of the fields, by which a fault leads to its place on the page. */
export const markId = (stayId: string): string => `check-${stayId}`;
/** Where somebody went who is gone. */
export const whereId = (stayId: string): string => `where-${stayId}`;
/** Who is new, by the row in which they are written. */
export const whoId = (at: number): string => `new-who-${at}`;
/** In which cell they are. */
export const placeId = (at: number): string => `new-place-${at}`;

/** In the order in which one goes round: cell 2 before cell 10, those without a place last. */
export function byPlace<Stay extends Pick<StayRowFragment, 'place'>>(stays: readonly Stay[]): Stay[] {
  const order = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
  const placeOf = ({ place }: Stay): string => place?.replace(/^(cell|courtroom|room)\s+/i, '') ?? '\uffff';
  return [...stays].sort((left, right) => order.compare(placeOf(left), placeOf(right)));
}

/**
 * Makes a check of the words, or says who is not checked yet. `stays` are those who are on the board now; on `today` a
 * date of birth that is still to come is none.
 */
export function readCheck(stays: readonly StayRowFragment[], words: CheckWords, today: Day): ReadCheck {
  const people = words.added.map(({ who }) => readWho(who, today));
  const faults = [
    ...stays.flatMap((stay) => faultsOfMark(stay, words.marks[stay.id])),
    ...words.added.flatMap((person, at) => faultsOfNew(person, at, people[at])),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    input: {
      stays: stays.map(({ id, version }) => ({ stayId: id, version, leftTo: leftToOf(words.marks[id]) })),
      arrivals: words.added.map(({ place, reason }, at) => ({
        place: place.trim() || null,
        person: personOf(people[at]),
        reason: reason as ArrivalReason,
      })),
    },
  };
}

const leftToOf = (mark: Mark | undefined): LeftTo | null => (mark?.is === 'gone' ? (mark.leftTo as LeftTo) : null);

function faultsOfMark(stay: StayRowFragment, mark: Mark | undefined): Fault[] {
  const about = calledBy(stay.person);
  if (!mark) return [{ field: markId(stay.id), about, fault: 'UNMARKED' }];
  return mark.is === 'gone' && mark.leftTo === '' ? [{ field: whereId(stay.id), about, fault: 'WHERE_MISSING' }] : [];
}

const personOf = (read: WhoRead | undefined): Who | null => (read?.ok ? read.who : null);

function faultsOfNew({ place, who }: NewPerson, at: number, read: WhoRead | undefined): Fault[] {
  const about = check.added.which(at + 1);
  if (place.trim().length > PLACE_MAX) return [{ field: placeId(at), about, fault: 'PLACE_TOO_LONG' }];
  if (who.length > WHO_MAX) return [{ field: whoId(at), about, fault: 'WHO_TOO_LONG' }];
  return !read || read.ok ? [] : [{ field: whoId(at), about, fault: read.fault }];
}
