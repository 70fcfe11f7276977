import { InputInvalid } from '@junction/errors';
import type { PersonId, StayId } from '@junction/identifiers';
import type { LeftToCode } from '../stay/stay.rules.js';

export const STAYS_MAX = 60;
export const ARRIVALS_MAX = 20;

/** A row of the board, as it was when somebody looked; `leftTo` for who is gone, without it still there. */
export interface RowChecked {
  readonly stayId: StayId;
  readonly version: number;
  readonly leftTo?: LeftToCode | null | undefined;
}

/**
 * Refuses a check that names too much at once, or anybody twice.
 * @throws {InputInvalid} `stays` (TOO_MANY: over 60), `arrivals` (over 20), `stays.<n>.stayId`, `arrivals.<n>.personId`
 * (TWICE).
 */
export function refuseUnclearCheck(
  stays: readonly RowChecked[],
  arrivals: readonly { readonly personId?: PersonId | null | undefined }[],
): void {
  const fields = Object.fromEntries([
    ...(stays.length > STAYS_MAX ? [['stays', 'TOO_MANY'] as const] : []),
    ...(arrivals.length > ARRIVALS_MAX ? [['arrivals', 'TOO_MANY'] as const] : []),
    ...repeated(stays.map(({ stayId }) => stayId)).map((n) => [`stays.${n}.stayId`, 'TWICE'] as const),
    ...repeated(arrivals.map(({ personId }) => personId)).map((n) => [`arrivals.${n}.personId`, 'TWICE'] as const),
  ]);
  if (Object.keys(fields).length > 0) throw new InputInvalid(fields);
}

/** The places in a list that say something that an earlier one says too. */
const repeated = (all: readonly (string | null | undefined)[]): number[] =>
  all.flatMap((one, n) => (one && all.indexOf(one) < n ? [n] : []));
