import { checkLetter } from './check-letter.js';
import { WRONG_CHECK, WRONG_FORMAT, tidy, type Parsed, type Scheme } from './parsed.js';

/**
 * Arrest or summons number: year, force and unit, system, sequence of eleven digits, letter.
 * Canonical `11/01ZD/01/00000410769X`, written `11/01ZD/01/410769X`. Read with all its slashes or with none.
 *
 * The letter checks force, system, year and sequence in that order; a force or system that is not a number is left out,
 * and the unit always is.
 *
 * Source: Criminal Justice Data Standards Catalogue, arrest/summons number.
 */
export const asn: Scheme = { parse, display };

function parse(text: string): Parsed {
  const match = SLASHED.exec(tidy(text)) ?? WHOLE.exec(tidy(text));
  if (!match) return WRONG_FORMAT;
  const [, year = '', force = '', unit = '', system = '', sequenceText = '', letter = ''] = match;
  const sequence = sequenceText.padStart(11, '0');
  if (/^0+$/.test(sequence)) return WRONG_FORMAT;
  if (letter !== checkLetter(asnDigits({ year, force, system, sequence }))) return WRONG_CHECK;

  const canonical = `${year}/${force}${unit}/${system}/${sequence}${letter}`;
  return { ok: true, canonical, display: display(canonical) };
}

const SLASHED = /^(\d{2})\/([A-Z\d]{2})([A-Z\d]{2})\/([A-Z\d]{2})\/(\d{1,11})([A-Z])$/;
const WHOLE = /^(\d{2})([A-Z\d]{2})([A-Z\d]{2})([A-Z\d]{2})(\d{11})([A-Z])$/;

/** The digits that the letter of an arrest or summons number is worked out from. */
export function asnDigits(parts: { year: string; force: string; system: string; sequence: string }): string {
  const numeric = (part: string): string => (/^\d+$/.test(part) ? part : '');
  return numeric(parts.force) + numeric(parts.system) + parts.year + parts.sequence;
}

function display(canonical: string): string {
  return canonical.replace(/\/0+(\d+[A-Z])$/, '/$1');
}
