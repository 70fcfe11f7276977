import { birthWithAge } from '../words/dates.js';
import type { Who } from '../words/who.js';

const NOT_BY_NAME = 'not known by name';

/** What the row has understood so far, said back before it is saved. */
export function understood(who: Who, now: Date): string {
  const called = who.family ? `${who.family.toUpperCase()}, ${who.given}` : `“${who.description}”, ${NOT_BY_NAME}`;
  if (who.dateOfBirth) return `${called}, born ${birthWithAge(who.dateOfBirth, now)}`;
  return who.estimatedAge === undefined ? called : `${called}, about ${who.estimatedAge}`;
}
