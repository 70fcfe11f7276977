import { InvalidInput } from '@junction/errors';

/** Coming back from identity without the sign-in that this browser began, or after it ended: begin again. */
export class SignInNotBegun extends InvalidInput {
  readonly code = 'SIGN_IN_NOT_BEGUN';

  constructor() {
    super('this sign-in was not begun in this browser, or was begun too long ago');
  }
}
