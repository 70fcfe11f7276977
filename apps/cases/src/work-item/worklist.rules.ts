import { InputInvalid } from '@junction/errors';
import { isId } from '@junction/identifiers';
import { PAGE_ROWS_MAX, isInstant } from '../board/page.rules.js';

/** Where an item stands in the worklist: those who may leave soon first, then by due time, arrival, and its own id. */
export interface WorkPlace {
  readonly soon: boolean;
  readonly dueAt: string;
  readonly arrivedAt: string;
  readonly id: string;
}

/** Before every item: where a list without a cursor begins. */
const START: WorkPlace = {
  soon: true,
  dueAt: '-infinity',
  arrivedAt: '-infinity',
  id: '00000000-0000-0000-0000-000000000000',
};

/** Cursors mean nothing to whoever holds one. */
export const workCursorOf = ({ soon, dueAt, arrivedAt, id }: WorkPlace): string =>
  Buffer.from([soon ? 1 : 0, dueAt, arrivedAt, id].join(' ')).toString('base64url');

/**
 * Reads which page is wanted: 1 to 200 rows (both included), after a cursor or from the start.
 * @throws {InputInvalid} `first`: OUT_OF_RANGE; `after`: NOT_A_CURSOR.
 */
export function readWorkPage(first: number, after: string | null | undefined): { first: number; after: WorkPlace } {
  if (first < 1 || first > PAGE_ROWS_MAX) throw new InputInvalid({ first: 'OUT_OF_RANGE' });
  if (after === null || after === undefined) return { first, after: START };
  const place = placeOf(after);
  if (!place) throw new InputInvalid({ after: 'NOT_A_CURSOR' });
  return { first, after: place };
}

function placeOf(cursor: string): WorkPlace | undefined {
  const [soon = '', dueAt = '', arrivedAt = '', id = '', ...more] = Buffer.from(cursor, 'base64url')
    .toString()
    .split(' ');
  const isPlace = (soon === '1' || soon === '0') && isInstant(dueAt) && isInstant(arrivedAt) && isId(id);
  return isPlace && more.length === 0 ? { soon: soon === '1', dueAt, arrivedAt, id } : undefined;
}
