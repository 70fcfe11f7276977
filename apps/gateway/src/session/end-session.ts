import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import { hashOf } from './open-session.js';
import { HARD_MS } from './session.rules.js';

const REVOKE = statement(
  'session_revoke',
  'update sessions set revoked_at = $2 where id_hash = $1 and revoked_at is null',
);
const FORGET = statement('session_forget', 'delete from sessions where created_at < $1');

/** A session that is over is kept this long, so that an operator can see how it ended. */
const KEEP_MS = 7 * 24 * 60 * 60_000;

/** Ends sessions before their time. */
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From now on the browser that holds this id is a stranger; a repeat does nothing. */
  async execute(id: string): Promise<void> {
    await this.database.pool.query({ ...REVOKE, values: [hashOf(id), this.clock.now()] });
  }

  /** Deletes sessions that were over at least a week ago. */
  async forgetOld(): Promise<void> {
    await this.database.pool.query({
      ...FORGET,
      values: [new Date(this.clock.now().getTime() - KEEP_MS - HARD_MS)],
    });
  }
}
