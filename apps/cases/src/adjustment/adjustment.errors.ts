import { Conflict, NotFound } from '@junction/errors';
import type { AdjustmentId } from './adjustment.entity.js';

/** There is no such adjustment, or none that this actor may know of. */
export class AdjustmentNotFound extends NotFound {
  readonly code = 'ADJUSTMENT_NOT_FOUND';

  constructor(readonly id: AdjustmentId) {
    super(`adjustment ${id} not found`);
  }
}

/** It has ended already, or was marked as a mistake: what helps again is added again. */
export class AdjustmentIsOver extends Conflict {
  readonly code = 'ADJUSTMENT_IS_OVER';

  constructor(readonly id: AdjustmentId) {
    super(`adjustment ${id} is over`);
  }
}

/** The same adjustment is in force for the person already. */
export class AdjustmentAlreadyInForce extends Conflict {
  readonly code = 'ADJUSTMENT_ALREADY_IN_FORCE';

  constructor() {
    super('the same adjustment is in force already');
  }
}
