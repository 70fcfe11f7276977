import { Conflict, NotFound } from '@junction/errors';
import type { PersonId, StayId } from '@junction/identifiers';
import type { StayStatus } from './stay.entity.js';

/** There is no such stay, or none that this actor may know of. */
export class StayNotFound extends NotFound {
  readonly code = 'STAY_NOT_FOUND';

  constructor(readonly id: StayId) {
    super(`stay ${id} not found`);
  }
}

/** The person has left, so nothing more happens in this stay; wrong times can still be corrected. */
export class StayIsOver extends Conflict {
  readonly code = 'STAY_IS_OVER';

  constructor(
    readonly id: StayId,
    readonly status: StayStatus,
  ) {
    super(`stay ${id} is ${status}`);
  }
}

/** The stay was a mistake and has been marked so; nothing more happens in it. */
export class StayEnteredInError extends Conflict {
  readonly code = 'STAY_ENTERED_IN_ERROR';

  constructor(readonly id: StayId) {
    super(`stay ${id} was entered in error`);
  }
}

/** Somebody saw the person already; a wrong time is corrected, not recorded once more. */
export class StayAlreadySeen extends Conflict {
  readonly code = 'STAY_ALREADY_SEEN';

  constructor(readonly id: StayId) {
    super(`stay ${id} has been seen`);
  }
}

/** The person is at a place of this service now: they leave there before they arrive anywhere else. */
export class PersonAlreadyPresent extends Conflict {
  readonly code = 'PERSON_ALREADY_PRESENT';

  constructor(readonly personId: PersonId) {
    super(`person ${personId} is present already`);
  }
}
