import { IDENTIFIER_SCHEMES, parseIdentifier } from '@junction/identifiers';
import { dayInLondon } from './age.rules.js';
import { BORN_FROM } from './person.rules.js';
import { daysIn } from './written-day.rules.js';

export const SEARCH_LENGTH_MAX = 200;
/** More words than anybody has names; the rest can only be a mistake. */
export const SEARCH_WORDS_MAX = 8;

/** What somebody searches for, by what each piece of it can mean. */
export interface PersonSought {
  /** Words of a name or a description, in any order. */
  readonly words: string;
  /** Days of birth that the text can mean, `YYYY-MM-DD`: more than one where the century is left out. */
  readonly days: readonly string[];
  /** Identifiers that it can mean, canonical and without punctuation. */
  readonly numbers: readonly string[];
}

/**
 * Reads a line of a search: names in any order (`SMITH, John`), a day of birth in any usual form, any identifier with
 * or without spaces and slashes, all in one line if need be. Digits that can be a day and a number are sought as both.
 */
export function readSearch(text: string, at: Date): PersonSought {
  const today = dayInLondon(at);
  const { days, rest } = daysIn(text);
  const words = rest
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && !/\d/.test(word) && !/^\p{Script=Latin}$/u.test(word))
    .slice(0, SEARCH_WORDS_MAX);
  return {
    words: words.join(' '),
    days: days.filter((day) => day >= BORN_FROM && day <= today),
    numbers: numbersIn(text, at),
  };
}

/** Whatever a number is, it holds a digit; what stands between its pieces does not matter. */
function numbersIn(text: string, at: Date): string[] {
  const pieces = text.split(/[\s,;]+/).filter((piece) => /\d/.test(piece));
  const written = [text, pieces.join(''), ...pieces].filter((piece) => /\d/.test(piece));
  return [...new Set(written.flatMap((piece) => formsOf(piece, at)))].filter((form) => form.length >= 3);
}

const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** As typed, and as each scheme reads it: with its century, its leading zeros, its slash. */
function formsOf(typed: string, at: Date): string[] {
  const plain = compact(typed);
  const written = [typed, plain, plain.replace(/^(\d{1,6})(\d{2}[A-Z])$/, '$1/$2'), plain.replace(/^(SF\d{2})/, '$1/')];
  const read = IDENTIFIER_SCHEMES.flatMap((scheme) =>
    written.map((form) => parseIdentifier(scheme, form, { today: at })),
  );
  return [plain, ...read.flatMap((parsed) => (parsed.ok ? [compact(parsed.canonical)] : []))];
}
