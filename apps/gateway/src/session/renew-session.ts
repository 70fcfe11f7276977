import { NotSignedIn } from '@junction/errors';
import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import { log } from '@junction/telemetry';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Identity, Tokens } from './identity.js';
import type { Seal } from './seal-secret.js';
import { LOCK } from './session.queries.js';
import { isDueForRenewal, RENEW_PAUSE_MS, RENEWALS_MAX, whyEnded, type Session } from './session.rules.js';
import { Turns } from './turns.js';

const RENEWED = statement(
  'session_renewed',
  `update sessions set name = $2, pairs = $3, sealed_tokens = $4, token_ends_at = $5, refresh_after = $6 where id_hash = $1`,
);
const POSTPONED = statement('session_postponed', 'update sessions set refresh_after = $2 where id_hash = $1');
const REVOKED = statement('session_revoked', 'update sessions set revoked_at = $2 where id_hash = $1');

/**
 * Asks identity for a new token before the old one ends, and learns from it what the user's roles are now.
 * Under a lock on the row: a refresh token is good once, and two requests that come together must not spend it twice.
 * Few at once, and none for a while after identity did not answer: each holds a connection for as long as identity takes.
 */
export class RenewSession {
  readonly #running = new Map<string, Promise<Session | undefined>>();
  readonly #turns = new Turns(RENEWALS_MAX);
  #pausedUntil = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /**
   * The session as it stands afterwards. When identity does not answer, or many others are renewed while its token is
   * still good, the session goes on as it is; when identity says that the sign-in is over, the session is revoked.
   */
  execute(session: Session): Promise<Session | undefined> {
    const key = session.idHash.toString('hex');
    const running = this.#running.get(key);
    if (running) return running;
    if (this.#mayGoOn(session)) return Promise.resolve(session);
    const renewing = this.#turns.take(() => this.#renew(session.idHash)).finally(() => this.#running.delete(key));
    this.#running.set(key, renewing);
    return renewing;
  }

  /** A pause is looked at again once a turn has come: whoever waited meanwhile goes on as they are. */
  #mayGoOn({ tokenEndsAt }: Session): boolean {
    return this.#isPaused() || (this.#turns.isFull && this.clock.now() < tokenEndsAt);
  }

  #isPaused(): boolean {
    return this.clock.now().getTime() < this.#pausedUntil;
  }

  #renew(idHash: Buffer): Promise<Session | undefined> {
    return this.database.lend(async (client) => {
      await client.query('begin');
      try {
        const session = await lock(client, idHash);
        if (session && this.#isDue(session)) await this.#renewLocked(client, session);
        const renewed = await lock(client, idHash);
        await client.query('commit');
        return renewed;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  }

  #isDue(session: Session): boolean {
    const now = this.clock.now();
    return !this.#isPaused() && !whyEnded(session, now) && isDueForRenewal(session, now);
  }

  async #renewLocked(client: PoolClient, session: Session): Promise<void> {
    const { idHash } = session;
    try {
      const tokens = await this.#tokensFor(session);
      if (!tokens) return await this.#postpone(client, idHash);
      const { access, refresh, bearer } = tokens;
      const sealed = this.seal.seal({ access, refresh }, idHash.toString('hex'));
      const values = [idHash, bearer.name, JSON.stringify(bearer.pairs), sealed, bearer.expiresAt, this.clock.now()];
      await client.query({ ...RENEWED, values });
    } catch (error) {
      if (!(error instanceof NotSignedIn)) return this.#postpone(client, idHash, error);
      log.info('session ended');
      await client.query({ ...REVOKED, values: [idHash, this.clock.now()] });
    }
  }

  async #tokensFor({ sealedTokens, idHash, userId }: Session): Promise<Tokens | undefined> {
    const opened = this.seal.open(sealedTokens, idHash.toString('hex')) as { refresh?: string } | undefined;
    if (!opened) throw new NotSignedIn('sealed under another secret');
    if (!opened.refresh) return undefined;
    const tokens = await this.identity.renew(opened.refresh);
    if (tokens.bearer.userId !== userId) throw new NotSignedIn("the renewed token is somebody else's");
    return { ...tokens, refresh: tokens.refresh ?? opened.refresh };
  }

  async #postpone(client: PoolClient, idHash: Buffer, error?: unknown): Promise<void> {
    const until = this.clock.now().getTime() + RENEW_PAUSE_MS;
    if (error) {
      log.warn('part lost', { part: 'identity', error });
      this.#pausedUntil = until;
    }
    await client.query({ ...POSTPONED, values: [idHash, new Date(until)] });
  }
}

async function lock(client: PoolClient, idHash: Buffer): Promise<Session | undefined> {
  const { rows } = await client.query<Session & QueryResultRow>({ ...LOCK, values: [idHash] });
  return rows[0];
}
