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

/** A name is known already: a wrong one is corrected, with a reason. */
export class PersonAlreadyIdentified extends Conflict {
  readonly code = 'PERSON_ALREADY_IDENTIFIED';

  constructor(readonly id: PersonId) {
    super(`person ${id} has a name already`);
  }
}

/** Only a description is known: a name is not a correction of it, the person is identified. */
export class PersonNotIdentified extends Conflict {
  readonly code = 'PERSON_NOT_IDENTIFIED';

  constructor(readonly id: PersonId) {
    super(`person ${id} has no name yet`);
  }
}
