import type { Day } from './london.js';

/** Who was written into the row, taken apart: a name or a description, and an age as exactly as it was given. */
export interface Who {
  readonly family?: string;
  readonly given?: string;
  readonly description?: string;
  readonly dateOfBirth?: Day;
  readonly estimatedAge?: number;
}

const NUMBERED_DATE = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;
const WORDED_DATE = /\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const AGE =
  /(?:\b(?:about|aged?|around|approx\.?|c\.?)\s*|~\s*)?\b(\d{1,3})(?:ish|s|\s*years?(?: old)?|\s*yo)?(?=\W*$)/i;
const LOOKS =
  /^(?:an? )?(?:\w+ )?(?:man|woman|male|female|boy|girl|lad|person|youth|adult|unknown|somebody|someone)\b/i;
const AGE_MAX = 120;

/** Reads `INVENTED, Rosa 2/5/1992`, `Rosa Invented 34` or `man, about 50`; null when nothing was written. */
export function readWho(text: string): Who | null {
  const dated = takeDate(text.trim().replace(/\s+/g, ' '));
  const aged = takeAge(dated.rest, dated.born !== undefined);
  const called = aged.rest.replace(/\b(?:born|dob)\b:?/i, '').replace(/^[\s,;]+|[\s,;]+$/g, '');
  if (called === '') return null;

  return {
    ...nameOf(called),
    ...(dated.born !== undefined && { dateOfBirth: dated.born }),
    ...(aged.years !== undefined && { estimatedAge: aged.years }),
  };
}

function takeDate(text: string): { rest: string; born?: Day } {
  const worded = WORDED_DATE.exec(text);
  const found = worded ?? NUMBERED_DATE.exec(text);
  if (!found) return { rest: text };
  const month = worded ? MONTHS.indexOf((worded[2] ?? '').toLowerCase()) + 1 : Number(found[2]);
  const born = calendarDay(Number(found[3]), month, Number(found[1]));
  return born ? { rest: text.replace(found[0], ' '), born } : { rest: text };
}

function calendarDay(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
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
