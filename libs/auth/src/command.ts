import type { Actor } from './actor.js';

/** Who wants something done, and how a repeat of the same wish is recognised. */
export interface Command {
  readonly actor: Actor;
  /** Absent for jobs, whose repeats are recognised by the fact they answer. */
  readonly once?: {
    /** The caller's idempotency key and the response name it stands at, joined by `:`. */
    readonly key: string;
    /** The mutation's arguments; a key that comes again with other input is refused. */
    readonly input: unknown;
  };
}
