import type { ServerResponse } from 'node:http';
import type { Clock } from '@junction/persistence';
import { log } from '@junction/telemetry';
import type { Session } from '../session/session.rules.js';
import { LiveStream } from './live-stream.js';
import { LiveStreamsFull } from './live.errors.js';
import type { Change, Hearer } from './live-source.js';

/** What streams ask of sessions: how each stands now, renewed if that is due, by the hash's hexadecimal form. */
export interface SessionsNow {
  execute(idHashes: readonly Buffer[]): Promise<ReadonlyMap<string, Session>>;
}

export interface LiveLimits {
  readonly perSession: number;
  readonly total: number;
  readonly beatMs: number;
  readonly lookMs: number;
}

/** A browser opens six connections to one host at most; ten thousand quiet streams take some 200 MB. */
export const LIVE_LIMITS: LiveLimits = { perSession: 6, total: 10_000, beatMs: 10_000, lookMs: 15_000 };

/** The longest that sessions may stay unseen, because the database is away, before their streams are closed. */
const UNSEEN_MS_MAX = 60_000;

/** All open streams of this gateway. */
export class LiveStreams implements Hearer {
  readonly #open = new Set<LiveStream>();
  readonly #timers: readonly NodeJS.Timeout[];
  #lookedAt: Date;
  #isLost = false;

  constructor(
    private readonly sessions: SessionsNow,
    private readonly clock: Clock,
    private readonly limits: LiveLimits = LIVE_LIMITS,
  ) {
    this.#lookedAt = clock.now();
    this.#timers = [
      setInterval(() => this.#each((stream) => stream.beat()), limits.beatMs),
      setInterval(() => void this.look(), limits.lookMs),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  get count(): number {
    return this.#open.size;
  }

  /** @throws {LiveStreamsFull} when the session, or the gateway, has as many as it may. */
  check(session: Session): void {
    const own = [...this.#open].filter((stream) => stream.idHash.equals(session.idHash)).length;
    if (own >= this.limits.perSession || this.#open.size >= this.limits.total) throw new LiveStreamsFull();
  }

  /**
   * Begins a stream on a response whose head is already written; it is forgotten when the response closes. A response
   * that closed while the session was read never says so again.
   */
  open(session: Session, views: ReadonlySet<string>, response: ServerResponse): void {
    if (response.destroyed) return;
    const stream = new LiveStream(session, views, response);
    this.#open.add(stream);
    if (this.#isLost) stream.lost();
    response.once('close', () => this.#open.delete(stream));
  }

  changed(change: Change): void {
    this.#each((stream) => stream.changed(change));
  }

  lost(): void {
    this.#isLost = true;
    this.#each((stream) => stream.lost());
  }

  missed(): void {
    this.#isLost = false;
    this.#each((stream) => stream.missed());
  }

  /**
   * Looks at every session that has a stream, in one query. While the database is away streams go on for a minute; then
   * all are closed, because a session that was revoked could not be told from one that wasn't.
   */
  async look(): Promise<void> {
    for (const stream of this.#open) if (stream.isGone) this.#open.delete(stream);
    if (this.#open.size === 0) return void (this.#lookedAt = this.clock.now());
    const looked = [...this.#open];
    try {
      const sessions = await this.sessions.execute(looked.map((stream) => stream.idHash));
      const now = this.clock.now();
      for (const stream of looked) stream.look(sessions.get(stream.idHash.toString('hex')), now);
      this.#lookedAt = now;
    } catch (error) {
      log.warn('part lost', { part: 'database', error });
      if (this.clock.now().getTime() - this.#lookedAt.getTime() >= UNSEEN_MS_MAX)
        this.#each((stream) => stream.close());
    }
  }

  /** Ends the streams of a session that was just ended here. */
  endOf(idHash: Buffer): void {
    this.#each((stream) => {
      if (stream.idHash.equals(idHash)) stream.end(this.clock.now(), 'revoked');
    });
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#each((stream) => stream.close());
  }

  #each(tell: (stream: LiveStream) => void): void {
    for (const stream of [...this.#open]) tell(stream);
  }
}
