import { Forbidden } from './kinds.js';

/** The request came without a proof of who is asking, or with one that is expired, forged or meant for another. */
export class NotSignedIn extends Forbidden {
  readonly code = 'NOT_SIGNED_IN';

  constructor(reason = 'no valid proof of who is asking') {
    super(reason);
  }
}

/** None of the actor's roles includes this act, whatever the record. */
export class NotPermitted extends Forbidden {
  readonly code = 'NOT_PERMITTED';

  constructor(readonly act: string) {
    super(`not permitted: ${act}`);
  }
}
