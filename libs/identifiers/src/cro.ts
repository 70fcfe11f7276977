import { checkLetter } from './check-letter.js';
import { WRONG_CHECK, WRONG_FORMAT, tidy, withoutLeadingZeros, type Parsed, type Scheme } from './parsed.js';

/**
 * Criminal Records Office number, in its two forms.
 *
 * Standard: serial of up to six digits, year, letter; padded to six for the check and for storage (`065656/91H`,
 * written `65656/91H`). Short file: `SF`, year, serial, letter; never padded, also not for the check (`SF83/50058Z`).
 *
 * Source: HMPPS person record, CRO form.
 */
export const cro: Scheme = { parse, display };

function parse(text: string): Parsed {
  const tidied = tidy(text);
  const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(tidied);
  if (standard) return parseStandard(standard);
  const shortFile = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(tidied);
  return shortFile ? parseShortFile(shortFile) : WRONG_FORMAT;
}

function parseStandard([, serialText = '', year = '', letter = '']: RegExpExecArray): Parsed {
  const serial = serialText.padStart(6, '0');
  if (/^0+$/.test(serial)) return WRONG_FORMAT;
  if (letter !== checkLetter(year + serial)) return WRONG_CHECK;
  const canonical = `${serial}/${year}${letter}`;
  return { ok: true, canonical, display: display(canonical) };
}

function parseShortFile([, year = '', serialText = '', letter = '']: RegExpExecArray): Parsed {
  const serial = withoutLeadingZeros(serialText);
  if (serial === '0') return WRONG_FORMAT;
  if (letter !== checkLetter(year + serial)) return WRONG_CHECK;
  const canonical = `SF${year}/${serial}${letter}`;
  return { ok: true, canonical, display: canonical };
}

function display(canonical: string): string {
  return withoutLeadingZeros(canonical);
}
