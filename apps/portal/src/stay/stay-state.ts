import type { StayRowFragment } from '../generated/graphql.js';
import { momentWords } from '../words/dates.js';
import { LEFT_TO, NOT_SEEN, stayWords } from './stay.content.js';

export interface StayState {
  readonly tone: 'waiting' | 'done' | 'quiet';
  readonly words: string;
}

type Known = Pick<StayRowFragment, 'status' | 'seenAt' | 'notSeenReason' | 'leftAt' | 'leftTo'>;

/** How a stay stands, in a word and a tone: left before seen before the reason why not. */
export function stayState(stay: Known, now: Date): StayState {
  if (stay.status === 'LEFT' && stay.leftAt) {
    const words = stayWords.left(momentWords(new Date(stay.leftAt), now), LEFT_TO[stay.leftTo ?? 'NOT_KNOWN']);
    return { tone: 'quiet', words };
  }
  if (stay.seenAt) return { tone: 'done', words: stayWords.seen(momentWords(new Date(stay.seenAt), now)) };
  if (stay.notSeenReason) return { tone: 'waiting', words: stayWords.notSeen(NOT_SEEN[stay.notSeenReason]) };
  return { tone: 'waiting', words: stayWords.toSee };
}

/** Whether somebody still has to go to them. A reason why it did not happen yet does not end that. */
export const isToSee = (stay: Known): boolean => stay.status === 'PRESENT' && !stay.seenAt;
