import { Conflict, NotFound } from '@junction/errors';
import type { WorkItemId } from '@junction/identifiers';
import type { WorkStatus } from './work-item.entity.js';

/** There is no such work item, or none that this actor may know of. */
export class WorkItemNotFound extends NotFound {
  readonly code = 'WORK_ITEM_NOT_FOUND';

  constructor(readonly id: WorkItemId) {
    super(`work item ${id} not found`);
  }
}

/** It has been done, or there is nothing left to do: look at the list again. */
export class WorkItemIsOver extends Conflict {
  readonly code = 'WORK_ITEM_IS_OVER';

  constructor(
    readonly id: WorkItemId,
    readonly status: WorkStatus,
  ) {
    super(`work item ${id} is ${status}`);
  }
}

/** A colleague is on it: talk to them, take another one, or say that you take it over. */
export class WorkItemClaimed extends Conflict {
  readonly code = 'WORK_ITEM_CLAIMED';

  constructor(readonly id: WorkItemId) {
    super(`work item ${id} is claimed by somebody else`);
  }
}

/** Whoever gives it back isn't on it, or no longer: their claim lapsed or a colleague took over. */
export class WorkItemNotClaimed extends Conflict {
  readonly code = 'WORK_ITEM_NOT_CLAIMED';

  constructor(readonly id: WorkItemId) {
    super(`work item ${id} is not claimed by whoever gives it back`);
  }
}
