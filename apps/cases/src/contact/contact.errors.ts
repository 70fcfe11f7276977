import { Conflict, NotFound } from '@junction/errors';
import type { ContactId } from '@junction/identifiers';

/** There is no such contact, or none that this actor may know of. */
export class ContactNotFound extends NotFound {
  readonly code = 'CONTACT_NOT_FOUND';

  constructor(readonly id: ContactId) {
    super(`contact ${id} not found`);
  }
}

/** The contact was a mistake and has been marked so already. */
export class ContactEnteredInError extends Conflict {
  readonly code = 'CONTACT_ENTERED_IN_ERROR';

  constructor(readonly id: ContactId) {
    super(`contact ${id} was entered in error`);
  }
}
