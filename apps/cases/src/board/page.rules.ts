import { InputInvalid } from '@junction/errors';
import { isId } from '@junction/identifiers';

/** Which part of a list somebody wants: so many rows after the one that the cursor names. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Where a row stands in a list: by an instant, then by a key of its own, so that no two rows stand at one place. */
export interface Place {
  readonly at: string;
  readonly key: string;
}

export const PAGE_ROWS_MAX = 200;

/** One page of a list, and whether there is more. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

/**
 * Reads what was asked: 1 to 200 rows (both included), after a cursor or from the start. `isKey` knows the keys of the
 * list's rows.
 * @throws {InputInvalid} `first`: OUT_OF_RANGE; `after`: NOT_A_CURSOR.
 */
export function readPage({ first, after }: PageAsked, isKey = isId): { first: number; after: Place | null } {
  if (first < 1 || first > PAGE_ROWS_MAX) throw new InputInvalid({ first: 'OUT_OF_RANGE' });
  if (after === null || after === undefined) return { first, after: null };
  const place = placeOf(after, isKey);
  if (!place) throw new InputInvalid({ after: 'NOT_A_CURSOR' });
  return { first, after: place };
}

/** Cursors mean nothing to whoever holds one. */
export const cursorOf = ({ at, key }: Place): string => Buffer.from(`${at} ${key}`).toString('base64url');

function placeOf(cursor: string, isKey: (text: string) => boolean): Place | undefined {
  const [at = '', key = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  return isInstant(at) && isKey(key) && more.length === 0 ? { at, key } : undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** An instant that JavaScript reads and PostgreSQL too: JavaScript makes 2 March of 30 February, and has a year 0. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || text.startsWith('0000')) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
}

/** A page from rows of which one more than wanted was read, to know whether there is more. */
export const pageOf = <Row>(rows: readonly Row[], first: number): Page<Row> => ({
  rows: rows.slice(0, first),
  hasNextPage: rows.length > first,
});
