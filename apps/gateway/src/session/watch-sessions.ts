import type { Clock } from '@junction/persistence';
import type { RenewSession } from './renew-session.js';
import type { Sessions } from './session.queries.js';
import { isDueForRenewal, whyEnded, type Session } from './session.rules.js';

/**
 * Looks at sessions whose pages only listen. They ask for nothing, so nobody else would renew their tokens, and a role
 * that ended at identity would be held for as long as the page stays open.
 */
export class WatchSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly renewing: RenewSession,
    private readonly clock: Clock,
  ) {}

  /** How each stands now, by the hash's hexadecimal form; those that don't exist are absent. */
  async execute(idHashes: readonly Buffer[]): Promise<ReadonlyMap<string, Session>> {
    const found = await this.sessions.findMany(idHashes);
    const now = this.clock.now();
    const stand = [...found].map(async ([key, session]): Promise<readonly [string, Session | undefined]> => {
      const isDue = !whyEnded(session, now) && isDueForRenewal(session, now);
      return [key, isDue ? await this.renewing.execute(session) : session];
    });
    return new Map((await Promise.all(stand)).filter((each): each is [string, Session] => each[1] !== undefined));
  }
}
