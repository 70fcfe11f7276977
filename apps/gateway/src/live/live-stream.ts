import type { ServerResponse } from 'node:http';
import { Actor, ROLES_THAT_SEE_EVERYBODY, type Pair } from '@junction/auth';
import type { UserId } from '@junction/identifiers';
import { idleEndsAt, whyEnded, type Session } from '../session/session.rules.js';
import type { Change } from './live-source.js';

/** What may wait for a slow reader; one that is further behind is cut off, and comes back to read everything again. */
const WAITING_BYTES_MAX = 64 * 1024;

/** One open response to one page. */
export class LiveStream {
  readonly idHash: Buffer;
  #ldServiceIds: ReadonlySet<string>;
  #ends: string | undefined;

  constructor(
    session: Session,
    private readonly views: ReadonlySet<string>,
    private readonly response: ServerResponse,
  ) {
    this.idHash = session.idHash;
    this.#ldServiceIds = sightOf(session);
    this.#tellEnd(session);
  }

  /** Whether nobody hears it any more. */
  get isGone(): boolean {
    return this.response.destroyed;
  }

  /** Says that a view has changed, if this page shows it and its user may look at it. Only what it is, never what changed. */
  changed({ view, id, ldServiceIds }: Change): void {
    if (!this.views.has(`${view}:${id}`) || !ldServiceIds.some((each) => this.#ldServiceIds.has(each))) return;
    this.#write('changed', { view, id });
  }

  /** Says that changes can't be heard now, so that the page looks by itself and says how old it is. */
  lost(): void {
    this.#write('lost', {});
  }

  /** Says that changes may have been missed, and can be heard from now on. */
  missed(): void {
    this.#write('reset', {});
  }

  /** A comment, so that whatever stands between doesn't close a quiet line, and the page knows that it still hears. */
  beat(): void {
    this.#send(':\n\n');
  }

  /** Looks at the session as it is now: whose records may be seen, and whether it is over, which ends the stream. */
  look(session: Session | undefined, now: Date): void {
    const ended = session ? whyEnded(session, now) : 'revoked';
    if (!session || ended) return this.end(now, ended ?? 'revoked');
    this.#ldServiceIds = sightOf(session);
    this.#tellEnd(session);
  }

  /** Tells the page that its session is over, and why, then closes. */
  end(at: Date, ended: string): void {
    this.#write('session', { ends: at.toISOString(), ended });
    this.response.end();
  }

  /** Closes without a word: the gateway stops, and the page comes back to another. */
  close(): void {
    this.response.end();
  }

  #tellEnd(session: Session): void {
    const ends = idleEndsAt(session).toISOString();
    if (ends === this.#ends) return;
    this.#ends = ends;
    this.#write('session', { ends });
  }

  #write(event: string, data: object): void {
    this.#send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #send(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > WAITING_BYTES_MAX) this.response.destroy();
  }
}

/**
 * The L&D services of which this session's user sees everybody. Whoever sees only those they are allocated to hears
 * nothing: that a board has changed would tell them of people whom they may not know of.
 */
const sightOf = ({ userId, pairs }: { userId: UserId; pairs: readonly Pair[] }): ReadonlySet<string> =>
  new Set(Actor.of({ userId, pairs, requestId: '', graph: 'staff' }).ldServiceIdsAs(ROLES_THAT_SEE_EVERYBODY));
