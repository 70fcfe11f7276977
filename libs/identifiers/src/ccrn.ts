import { checkLetter } from './check-letter.js';
import { WRONG_CHECK, WRONG_FORMAT, tidy, type Parsed, type Scheme } from './parsed.js';

/**
 * Court case reference number: year, court of four digits, serial of six, letter; always written whole
 * (`97/1626/008395Q`). Read with or without slashes.
 *
 * The standard's own example, 05/9876/123456R, does not pass the standard's own rule (its letter would be L).
 *
 * Source: Criminal Justice Data Standards Catalogue, court case reference number.
 */
export const ccrn: Scheme = { parse, display: (canonical) => canonical };

function parse(text: string): Parsed {
  const match = SLASHED.exec(tidy(text)) ?? WHOLE.exec(tidy(text));
  if (!match) return WRONG_FORMAT;
  const [, year = '', court = '', serialText = '', letter = ''] = match;
  const serial = serialText.padStart(6, '0');
  if (letter !== checkLetter(year + court + serial)) return WRONG_CHECK;

  const canonical = `${year}/${court}/${serial}${letter}`;
  return { ok: true, canonical, display: canonical };
}

const SLASHED = /^(\d{2})\/(\d{4})\/(\d{1,6})([A-Z])$/;
const WHOLE = /^(\d{2})(\d{4})(\d{6})([A-Z])$/;
