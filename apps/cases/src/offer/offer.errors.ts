import { Conflict, NotFound } from '@junction/errors';
import type { OfferId } from '@junction/identifiers';
import type { OfferStatus } from './offer.entity.js';

/** There is no such offer, or none that this actor may know of. */
export class OfferNotFound extends NotFound {
  readonly code = 'OFFER_NOT_FOUND';

  constructor(readonly id: OfferId) {
    super(`offer ${id} not found`);
  }
}

/** The offer has its answer; offer it again if the person thinks otherwise now. */
export class OfferAlreadyAnswered extends Conflict {
  readonly code = 'OFFER_ALREADY_ANSWERED';

  constructor(
    readonly id: OfferId,
    readonly status: OfferStatus,
  ) {
    super(`offer ${id} is ${status}`);
  }
}

/** The offer was a mistake and has been marked so; nothing more happens to it. */
export class OfferEnteredInError extends Conflict {
  readonly code = 'OFFER_ENTERED_IN_ERROR';

  constructor(readonly id: OfferId) {
    super(`offer ${id} was entered in error`);
  }
}
