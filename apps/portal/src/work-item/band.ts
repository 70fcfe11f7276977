import type { WorkRowFragment } from '../generated/graphql.js';
import { comingWords } from '../words/dates.js';
import { lasted } from '../words/durations.js';
import { clockOf } from '../words/london.js';
import { workWords } from './work-item.content.js';

/** How pressing something is: at the left of its row, in a shape, a word and a colour. */
export interface Band {
  readonly tone: 'now' | 'soon' | 'later';
  readonly words: string;
  /** Said below: how late it is, or the clock for paper, on which minutes do not run down. */
  readonly note: string | null;
}

const MINUTE_MS = 60_000;
const SOON_MINUTES = 60;

type Timed = Pick<WorkRowFragment, 'dueAt' | 'isOverdue' | 'mayLeaveSoon'>;

/** `now` when it is late or somebody may be gone; under an hour the minutes left; else when it is due. */
export function bandOf({ dueAt, isOverdue, mayLeaveSoon }: Timed, now: Date): Band {
  const due = new Date(dueAt);
  const isLate = isOverdue || due.getTime() <= now.getTime();
  if (isLate) return { tone: 'now', words: workWords.now, note: workWords.overdue(lasted(due, now)) };
  if (mayLeaveSoon) return { tone: 'now', words: workWords.now, note: null };
  const left = Math.ceil((due.getTime() - now.getTime()) / MINUTE_MS);
  if (left < SOON_MINUTES) return { tone: 'soon', words: workWords.minutes(left), note: workWords.by(clockOf(due)) };
  return { tone: 'later', words: comingWords(due, now), note: null };
}
