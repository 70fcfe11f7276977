import { Conflict, InvalidInput } from './kinds.js';

/** A request that changes something came without an idempotency key, so a repeat could not be told from a second act. */
export class KeyMissing extends InvalidInput {
  readonly code = 'IDEMPOTENCY_KEY_MISSING';

  constructor() {
    super('a change needs an idempotency key');
  }
}

/** The idempotency key was used before, by the same user, with another input. */
export class KeyReused extends Conflict {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';

  constructor() {
    super('the idempotency key was used before with another input');
  }
}

/** The record changed after the caller looked at it: look again, then decide. */
export class VersionIsStale extends Conflict {
  readonly code = 'VERSION_IS_STALE';

  constructor(
    readonly noun: string,
    readonly id: string,
    readonly seen: number,
    readonly current: number,
  ) {
    super(`${noun} ${id} is at version ${current}, the caller saw ${seen}`);
  }
}

/** A repeat of something already done, whose record has since gone from the caller's sight: done, and no more is said. */
export class AlreadyDone extends Conflict {
  readonly code = 'ALREADY_DONE';

  constructor() {
    super('already done');
  }
}
