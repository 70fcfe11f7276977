import { takeBirthday } from './birthday.js';
import type { Day } from './london.js';

/** Who was written into the row, taken apart: a name or a description, and an age as exactly as it was given. */
export interface Who {
  readonly family?: string;
  readonly given?: string;
  readonly description?: string;
  readonly dateOfBirth?: Day;
  readonly estimatedAge?: number;
}

/** Why a line can't be taken. */
export type WhoFault = 'WHO_MISSING' | 'DATE_UNREADABLE' | 'NUMBER_IN_NAME';

export type WhoRead = { readonly ok: true; readonly who: Who } | { readonly ok: false; readonly fault: WhoFault };

const AGE =
  /(?<![\d/.-])(?:\b(?:about|aged?|around|approximately|approx\.?|circa|roughly|c\.?)\s*|~\s*)?\b(\d{1,3})(?:ish|s|\s*years?(?: old)?|\s*yo)?(?=\W*$)/i;
const LOOKS =
  /^(?:an? )?(?:\w+ )?(?:man|woman|male|female|boy|girl|lad|person|youth|adult|unknown|somebody|someone)\b/i;
const AGE_MAX = 120;

/**
 * Reads `INVENTED, Rosa 2/5/1992`, `Rosa Invented 34` or `man, about 50`. What can't be read is refused and never becomes
 * part of a name: a date that isn't one, or any number. A description may have numbers.
 */
export function readWho(text: string, today: Day): WhoRead {
  const dated = takeBirthday(text.trim().replace(/\s+/g, ' '), today);
  if (dated.isUnreadable) return { ok: false, fault: 'DATE_UNREADABLE' };
  const aged = takeAge(dated.rest, dated.born !== undefined);
  const called = tidied(aged.rest);
  if (called === '') return { ok: false, fault: 'WHO_MISSING' };
  if (/\p{N}/u.test(called) && !LOOKS.test(called)) return { ok: false, fault: 'NUMBER_IN_NAME' };

  const born = dated.born !== undefined && { dateOfBirth: dated.born };
  const age = aged.years !== undefined && { estimatedAge: aged.years };
  return { ok: true, who: { ...nameOf(called), ...born, ...age } };
}

/** Without what stood around a date or an age, and without what is left of a line that has neither letter nor number. */
function tidied(text: string): string {
  const unmarked = text.replace(/\b(?:born|dob)\b:?/i, '').replace(/\(\s*\)?\s*$/, '');
  const called = unmarked.replace(/^[\s,;]+|[\s,;]+$/g, '');
  return /[\p{L}\p{N}]/u.test(called) ? called : '';
}

function takeAge(text: string, isDated: boolean): { rest: string; years?: number } {
  const found = isDated ? null : AGE.exec(text);
  const years = found ? Number(found[1]) : AGE_MAX + 1;
  return found && years <= AGE_MAX ? { rest: text.slice(0, found.index), years } : { rest: text };
}

/** A comma parts family from given name; without one the last word is the family's; one word alone only describes. */
function nameOf(called: string): Pick<Who, 'family' | 'given' | 'description'> {
  if (LOOKS.test(called)) return { description: called };
  const comma = called.indexOf(',');
  const space = called.lastIndexOf(' ');
  const [family, given] =
    comma >= 0
      ? [called.slice(0, comma), called.slice(comma + 1)]
      : [called.slice(space + 1), called.slice(0, space + 1)];
  return family.trim() && given.trim() ? { family: family.trim(), given: given.trim() } : { description: called };
}
