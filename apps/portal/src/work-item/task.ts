import type { WorkRowFragment } from '../generated/graphql.js';
import { nextWords } from '../stay/next-event.js';
import { LEFT_TO, NOT_SEEN } from '../stay/stay.content.js';
import { momentWords } from '../words/dates.js';
import { KINDS, workWords } from './work-item.content.js';

/** What has to be done, and what makes it so: the one line that is read at three in the morning. */
export function taskOf({ kind, mayLeaveSoon, stay }: WorkRowFragment, now: Date): string {
  if (mayLeaveSoon && stay) {
    const next = nextWords(stay, now);
    return next ? workWords.mayLeave(next) : workWords.mayLeaveAnyTime;
  }
  if (kind === 'TRY_AGAIN' && stay?.notSeenReason) return workWords.was(NOT_SEEN[stay.notSeenReason]);
  if (kind === 'CALL_AFTER_RELEASE' && stay?.leftAt)
    return workWords.left(momentWords(new Date(stay.leftAt), now), LEFT_TO[stay.leftTo ?? 'NOT_KNOWN']);
  return KINDS[kind];
}
