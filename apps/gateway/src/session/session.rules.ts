import { createHash } from 'node:crypto';
import type { Pair } from '@junction/auth';
import type { UserId } from '@junction/identifiers';

const MINUTE_MS = 60_000;

/** A session that nobody used ends after this long: a shared computer is never left open. */
export const IDLE_MS = 30 * MINUTE_MS;

/** A session ends after this long whatever happens: longer than a shift, shorter than a day. */
export const HARD_MS = 12 * 60 * MINUTE_MS;

/** A use is written down when the last one written is older than this, so that reading stays reading. */
export const USE_GRAIN_MS = 30_000;

/** A token is renewed this long before its end, so that no request waits for a token that has just ended. */
export const RENEW_BEFORE_MS = 30_000;

/** After identity did not answer, this long passes before a gateway asks it again, for whichever session. */
export const RENEW_PAUSE_MS = 15_000;

/** So many sessions are renewed at once: identity may hang, and each holds one of the connections that all share. */
export const RENEWALS_MAX = 3;

/** Somebody signed in at one browser. */
export interface Session {
  /** SHA-256 of the secret in the browser's cookie. */
  readonly idHash: Buffer;
  readonly userId: UserId;
  /** For the page's header, and for colleagues. */
  readonly name: string;
  readonly pairs: readonly Pair[];
  readonly sealedTokens: Buffer;
  readonly tokenEndsAt: Date;
  readonly refreshAfter: Date;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly revokedAt: Date | null;
}

/** What services tell sessions apart by. Not what the row is found by, so that it names no row to whoever reads it. */
export const tagOf = ({ idHash }: Pick<Session, 'idHash'>): string =>
  createHash('sha256').update('session tag').update(idHash).digest('base64url').slice(0, 22);

/** When the session ends if nobody uses it; exclusive. */
export const idleEndsAt = (session: Session): Date =>
  new Date(Math.min(session.lastUsedAt.getTime() + IDLE_MS, hardEndsAt(session).getTime()));

/** When the session ends at the latest; exclusive. */
export const hardEndsAt = (session: Session): Date => new Date(session.createdAt.getTime() + HARD_MS);

/** Why a session is over. */
export type Ended = 'revoked' | 'idle' | 'hard';

/** Why the session is over at `now`, or undefined while it is open. */
export function whyEnded(session: Session, now: Date): Ended | undefined {
  if (session.revokedAt) return 'revoked';
  if (now >= hardEndsAt(session)) return 'hard';
  return now >= idleEndsAt(session) ? 'idle' : undefined;
}

/** Whether its token should be renewed now. */
export const isDueForRenewal = (session: Session, now: Date): boolean =>
  now.getTime() >= session.tokenEndsAt.getTime() - RENEW_BEFORE_MS && now >= session.refreshAfter;

/** Whether a use at `now` is worth writing down. */
export const isWorthNoting = (session: Session, now: Date): boolean =>
  now.getTime() - session.lastUsedAt.getTime() >= USE_GRAIN_MS;
