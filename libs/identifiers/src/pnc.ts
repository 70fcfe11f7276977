import { checkLetter } from './check-letter.js';
import { WRONG_CHECK, WRONG_FORMAT, tidy, withoutLeadingZeros, type Parsed, type Scheme } from './parsed.js';

/**
 * Police National Computer number: year, serial of seven digits, check letter.
 * Canonical `2002/0073319Z`, written `02/73319Z`. Read with or without century, slash and leading zeros.
 *
 * Source: Criminal Justice Data Standards Catalogue, PNC ID; HMPPS person record, PNC form.
 */
export const pnc: Scheme = { parse, display };

function parse(text: string, today: Date): Parsed {
  const match = SLASHED.exec(tidy(text)) ?? LONG.exec(tidy(text)) ?? SHORT.exec(tidy(text));
  const [, yearText = '', serialText = '', letter = ''] = match ?? [];
  const year = fullYear(yearText, today);
  const serial = serialText.padStart(7, '0');
  if (!match || year === undefined || /^0+$/.test(serial)) return WRONG_FORMAT;
  if (letter !== checkLetter(year.slice(2) + serial)) return WRONG_CHECK;

  const canonical = `${year}/${serial}${letter}`;
  return { ok: true, canonical, display: display(canonical) };
}

const SLASHED = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/;
// Without a slash nine digits or fewer begin with a year of two, more with a year of four.
const LONG = /^(\d{4})(\d{6,7})([A-Z])$/;
const SHORT = /^(\d{2})(\d{1,7})([A-Z])$/;

function display(canonical: string): string {
  const [, year, serial, letter] = /^\d{2}(\d{2})\/(\d{7})([A-Z])$/.exec(canonical) ?? [];
  return year && serial && letter ? `${year}/${withoutLeadingZeros(serial)}${letter}` : canonical;
}

/**
 * A year of four digits: two digits up to this year's are of this century, the others of the last. A full year must
 * lie in the hundred years that end with this one, or its short form would mean another year.
 */
export function fullYear(text: string, today: Date): string | undefined {
  const thisYear = today.getUTCFullYear();
  if (text.length === 4) return Number(text) <= thisYear && Number(text) > thisYear - 100 ? text : undefined;
  if (text.length !== 2) return undefined;
  const century = Math.floor(thisYear / 100);
  return `${Number(text) <= thisYear % 100 ? century : century - 1}${text}`;
}
