import { NotFound } from '@junction/errors';
import type { LdServiceId } from '@junction/identifiers';

/** There is no such L&D service. */
export class LdServiceNotFound extends NotFound {
  readonly code = 'LD_SERVICE_NOT_FOUND';

  constructor(readonly id: LdServiceId) {
    super(`L&D service ${id} not found`);
  }
}
