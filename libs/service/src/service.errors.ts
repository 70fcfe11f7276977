import { InvalidInput, NotFound } from '@junction/errors';

/** A request's body is larger than this process takes; it was not read to the end. */
export class PayloadTooLarge extends InvalidInput {
  readonly code = 'PAYLOAD_TOO_LARGE';

  constructor() {
    super('the request is too large');
  }
}

/** The address is there, and not for this method: the graph is asked by POST alone. */
export class MethodNotAllowed extends InvalidInput {
  readonly code = 'METHOD_NOT_ALLOWED';

  constructor() {
    super('ask by POST');
  }
}

/** Nothing answers at this address. */
export class AddressNotFound extends NotFound {
  readonly code = 'ADDRESS_NOT_FOUND';

  constructor() {
    super('nothing answers at this address');
  }
}
