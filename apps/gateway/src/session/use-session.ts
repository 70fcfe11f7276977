import { NotSignedIn } from '@junction/errors';
import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import { hashOf } from './open-session.js';
import type { RenewSession } from './renew-session.js';
import type { Sessions } from './session.queries.js';
import { isDueForRenewal, isWorthNoting, whyEnded, type Session } from './session.rules.js';

const USED = statement(
  'session_used',
  'update sessions set last_used_at = greatest(last_used_at, $2) where id_hash = $1 and revoked_at is null',
);

/** Whether a person did something, or a page looked by itself: only the former keeps a session from ending. */
export type Use = 'by_hand' | 'by_itself';

/** Turns what a browser sent into the session it belongs to. */
export class UseSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly renewing: RenewSession,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotSignedIn} if there is no such session, or it is over. */
  async execute(id: string | undefined, use: Use): Promise<Session> {
    const found = id === undefined ? undefined : await this.sessions.find(hashOf(id));
    const session = found && this.#isOpen(found) ? await this.#renewed(found) : undefined;
    if (!session || !this.#isOpen(session)) throw new NotSignedIn();
    return use === 'by_hand' ? this.#note(session) : session;
  }

  /** Says that somebody is there, now, whenever that was last written. @throws {NotSignedIn} */
  async extend(id: string | undefined): Promise<Session> {
    return this.#write(await this.execute(id, 'by_itself'));
  }

  #isOpen(session: Session): boolean {
    return whyEnded(session, this.clock.now()) === undefined;
  }

  #renewed(session: Session): Promise<Session | undefined> | Session {
    return isDueForRenewal(session, this.clock.now()) ? this.renewing.execute(session) : session;
  }

  #note(session: Session): Promise<Session> | Session {
    return isWorthNoting(session, this.clock.now()) ? this.#write(session) : session;
  }

  async #write(session: Session): Promise<Session> {
    const lastUsedAt = this.clock.now();
    await this.database.pool.query({ ...USED, values: [session.idHash, lastUsedAt] });
    return { ...session, lastUsedAt };
  }
}
