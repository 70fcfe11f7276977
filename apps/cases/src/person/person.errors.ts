import { Conflict, NotFound } from '@junction/errors';
import type { PersonId } from '@junction/identifiers';

/** There is no record of such a person, or none that this actor may know of. */
export class PersonNotFound extends NotFound {
  readonly code = 'PERSON_NOT_FOUND';

  constructor(readonly id: PersonId) {
    super(`person ${id} not found`);
  }
}

/** The service has a record with one of these identifiers already: it is probably the same person. */
export class IdentifierAlreadyHeld extends Conflict {
  readonly code = 'IDENTIFIER_ALREADY_HELD';

  constructor() {
    super('another record of this service has one of these identifiers');
  }
}
