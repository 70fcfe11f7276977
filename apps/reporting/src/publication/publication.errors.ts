import { NotFound } from '@junction/errors';

/** Nothing has been published for this quarter: it isn't over yet, or came before the first service opened. */
export class QuarterNotPublished extends NotFound {
  readonly code = 'QUARTER_NOT_PUBLISHED';

  constructor(readonly quarter: string) {
    super(`quarter ${quarter} is not published`);
  }
}
