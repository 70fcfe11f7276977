import type { Clock, Database } from '@junction/persistence';
import { EndSession } from './end-session.js';
import type { Identity } from './identity.js';
import { OpenSession } from './open-session.js';
import { RenewSession } from './renew-session.js';
import { Seal } from './seal-secret.js';
import { Sessions } from './session.queries.js';
import { UseSession } from './use-session.js';
import { WatchSessions } from './watch-sessions.js';

/** All that can happen to a session. */
export interface SessionVerbs {
  readonly opening: OpenSession;
  readonly using: UseSession;
  readonly watching: WatchSessions;
  readonly ending: EndSession;
}

/** Wires the verbs of sessions to one database and one identity. */
export function sessionVerbs(database: Database, identity: Identity, secret: string, clock: Clock): SessionVerbs {
  const seal = new Seal(secret, 'tokens');
  const sessions = new Sessions(database);
  const renewing = new RenewSession(database, identity, seal, clock);
  return {
    opening: new OpenSession(database, seal, clock),
    using: new UseSession(database, sessions, renewing, clock),
    watching: new WatchSessions(sessions, renewing, clock),
    ending: new EndSession(database, clock),
  };
}
