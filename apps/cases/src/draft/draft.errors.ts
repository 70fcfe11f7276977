import { NotFound } from '@junction/errors';
import type { DraftId } from '@junction/identifiers';

/** There is no such draft, or it is not this actor's, or it has expired. */
export class DraftNotFound extends NotFound {
  readonly code = 'DRAFT_NOT_FOUND';

  constructor(readonly id: DraftId) {
    super(`draft ${id} not found`);
  }
}

/** What the draft would be about does not exist, or this actor may not know of it. */
export class DraftSubjectNotFound extends NotFound {
  readonly code = 'DRAFT_SUBJECT_NOT_FOUND';

  constructor(readonly id: string) {
    super(`subject ${id} of a draft not found`);
  }
}
