import { Unavailable } from './kinds.js';

/** A part of the platform (`postgres`, `kafka`, `reporting` …) does not answer; the same request may succeed later. */
export class PartUnavailable extends Unavailable {
  readonly code = 'PART_UNAVAILABLE';

  constructor(
    readonly part: string,
    cause?: unknown,
  ) {
    super(`${part} does not answer`);
    if (cause !== undefined) this.cause = cause;
  }
}
