import { DomainError, type FieldCodes } from './domain-error.js';

/** The caller can put it right; `fields` says where and what. */
export abstract class InvalidInput extends DomainError {
  readonly kind = 'invalid_input';

  constructor(
    message: string,
    override readonly fields: FieldCodes = {},
  ) {
    super(message);
  }
}

/** Absent, or hidden from this caller: the two look the same from outside. */
export abstract class NotFound extends DomainError {
  readonly kind = 'not_found';
}

/** The caller may know of it, and may not do this. */
export abstract class Forbidden extends DomainError {
  readonly kind = 'forbidden';
}

/** Not possible in the state it is in, or somebody changed it meanwhile. */
export abstract class Conflict extends DomainError {
  readonly kind = 'conflict';
}

/** A part that is needed is not there now; the same request may succeed later. */
export abstract class Unavailable extends DomainError {
  readonly kind = 'unavailable';
}
