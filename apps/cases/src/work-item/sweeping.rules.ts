/** How often the service looks for what has become overdue. */
export abstract class Sweeping {
  /** Seconds from the end of one look to the next; 0: never, for a process beside one that does. */
  abstract readonly everySeconds: number;
}
