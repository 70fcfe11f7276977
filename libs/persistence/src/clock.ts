/** Where every instant comes from, so that a test can say what time it is. */
export abstract class Clock {
  /** The present instant, in UTC. */
  abstract now(): Date;
}

/** The machine's own clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
