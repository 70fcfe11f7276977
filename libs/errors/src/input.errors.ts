import type { FieldCodes } from './domain-error.js';
import { InvalidInput } from './kinds.js';

/** Some fields of the input can't be accepted; `fields` names each with the code of its fault, all at once. */
export class InputInvalid extends InvalidInput {
  readonly code = 'INPUT_INVALID';

  constructor(fields: FieldCodes) {
    super(`input not accepted: ${Object.keys(fields).join(', ')}`, fields);
  }
}
