import { InvalidInput, Unavailable } from '@junction/errors';

/** As many streams are open as this browser, or this gateway, may have; close a page, or try again later. */
export class LiveStreamsFull extends Unavailable {
  readonly code = 'LIVE_STREAMS_FULL';

  constructor() {
    super('no further stream now');
  }
}

/** The views are not written as `view:id`, parted by commas, or are too many. */
export class LiveViewsInvalid extends InvalidInput {
  readonly code = 'LIVE_VIEWS_INVALID';

  constructor() {
    super('name the views as view:id, parted by commas');
  }
}
