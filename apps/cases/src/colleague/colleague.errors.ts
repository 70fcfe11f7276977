import { Conflict, NotFound } from '@junction/errors';
import type { ColleagueId, UserId } from '@junction/identifiers';

/** There is no such colleague, or none at this service. */
export class ColleagueNotFound extends NotFound {
  readonly code = 'COLLEAGUE_NOT_FOUND';

  constructor(readonly id: ColleagueId) {
    super(`colleague ${id} not found`);
  }
}

/** Identity says nothing of what this user is called, so colleagues can't be told. */
export class ColleagueHasNoName extends Conflict {
  readonly code = 'COLLEAGUE_HAS_NO_NAME';

  constructor(readonly userId: UserId) {
    super(`user ${userId} has no name`);
  }
}
