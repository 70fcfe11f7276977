/**
 * What came of reading an identifier as somebody typed it.
 *
 * `canonical` is the one form that is stored and compared; `display` is how people write it. A refusal says whether
 * the `format` is not that of the scheme, or the `check` digit or letter does not fit the rest (a slip of the pen).
 */
export type Parsed = Read | Refused;
export interface Read {
  readonly ok: true;
  readonly canonical: string;
  readonly display: string;
}
export interface Refused {
  readonly ok: false;
  readonly reason: 'format' | 'check';
}

/** One kind of identifier: how it is read and how it is shown. */
export interface Scheme {
  /** Reads text in any case, with or without spaces; `today` settles the century of a two-digit year. */
  parse(this: void, text: string, today: Date): Parsed;
  /** How people write a canonical form; what is not canonical comes back as it was. */
  display(this: void, canonical: string): string;
}

export const WRONG_FORMAT: Refused = { ok: false, reason: 'format' };
export const WRONG_CHECK: Refused = { ok: false, reason: 'check' };

/** Upper case and without any white space (no identifier here has a meaning in its spaces or its case). */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** Serial numbers are written without their leading zeros; a serial of zeros keeps one. */
export const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
