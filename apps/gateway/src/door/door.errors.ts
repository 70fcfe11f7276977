import { Forbidden } from '@junction/errors';

/** The request did not come from a page of this origin, or does not carry the header that such a page sends. */
export class NotFromHere extends Forbidden {
  readonly code = 'NOT_FROM_HERE';

  constructor(reason: string) {
    super(`refused: ${reason}`);
  }
}
