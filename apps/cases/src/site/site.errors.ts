import { NotFound } from '@junction/errors';
import type { SiteId } from '@junction/identifiers';

/** There is no such place, or none that this actor works at. */
export class SiteNotFound extends NotFound {
  readonly code = 'SITE_NOT_FOUND';

  constructor(readonly id: SiteId) {
    super(`site ${id} not found`);
  }
}
