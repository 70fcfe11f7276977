import { NotFound } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';

/** There is no such case, or none that this actor may know of. */
export class CaseNotFound extends NotFound {
  readonly code = 'CASE_NOT_FOUND';

  constructor(readonly id: CaseId) {
    super(`case ${id} not found`);
  }
}
