import { Conflict } from '@junction/errors';
import type { StayId } from '@junction/identifiers';

/** Why a row is not as it was when somebody went round: who is still there has left, or a colleague changed the stay. */
export type RowFault = 'HAS_LEFT' | 'CHANGED';

/** The board changed while somebody checked it: `fields` names each stay; look at those again, the rest stands. */
export class BoardHasChanged extends Conflict {
  readonly code = 'BOARD_HAS_CHANGED';
  override readonly fields: Readonly<Record<string, RowFault>>;

  constructor(readonly stays: ReadonlyMap<StayId, RowFault>) {
    super(`stays changed meanwhile: ${[...stays.keys()].join(', ')}`);
    this.fields = Object.fromEntries(stays);
  }
}
