import type { StayRowFragment } from '../generated/graphql.js';
import { comingWords } from '../words/dates.js';
import { NEXT_EVENTS } from './stay.content.js';

/** `interview 10:30`: what is expected to happen to somebody next; null where nobody has said. */
export function nextWords({ nextEvent, nextEventAt }: Pick<StayRowFragment, 'nextEvent' | 'nextEventAt'>, now: Date) {
  if (!nextEvent || nextEvent === 'NOT_KNOWN') return null;
  const what = NEXT_EVENTS[nextEvent].toLowerCase();
  return nextEventAt ? `${what} ${comingWords(new Date(nextEventAt), now)}` : what;
}
