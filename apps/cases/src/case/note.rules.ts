import type { TextRead } from '../person/text.rules.js';

/** Besides letters: lines may end, nothing may turn the direction of writing or hide. */
const CONTROL = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads a note of several lines: trimmed, line ends alike, in Unicode form NFC. Length is counted in characters as
 * people see code points, up to `most` (inclusive).
 */
export function readNote(typed: string | null | undefined, most: number): TextRead {
  const raw = (typed ?? '').replace(/\r\n?|\u2028|\u2029/gu, '\n').trim();
  if (CONTROL.test(raw) || !raw.isWellFormed()) return { text: null, fault: 'HAS_CONTROL_CHARACTERS' };
  const text = raw.normalize('NFC');
  if ([...text].length > most) return { text: null, fault: 'TOO_LONG' };
  return { text: text === '' ? null : text };
}
