/** The code of a fault in a line of text that somebody typed. */
export type TextFault = 'TOO_LONG' | 'HAS_CONTROL_CHARACTERS';

/** A line of text as it is kept, or what is wrong with it; null where nothing was typed. */
export type TextRead = { readonly text: string | null; readonly fault?: TextFault };

/**
 * Control characters, and those that turn the direction of writing: what is shown must be what is stored.
 * Joiners stay, since names in some scripts need them.
 */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads one line of text: trimmed, its spaces single, in Unicode form NFC, so that two spellings of one name are equal.
 * Length is counted in characters as people see code points, up to `most` (inclusive).
 */
export function readText(typed: string | null | undefined, most: number): TextRead {
  const raw = (typed ?? '').trim();
  if (CONTROL.test(raw) || !raw.isWellFormed()) return { text: null, fault: 'HAS_CONTROL_CHARACTERS' };
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ');
  if ([...text].length > most) return { text: null, fault: 'TOO_LONG' };
  return { text: text === '' ? null : text };
}
