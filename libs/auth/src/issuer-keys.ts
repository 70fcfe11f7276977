import { createLocalJWKSet, errors, type CryptoKey, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import { z } from 'zod';
import { PartUnavailable } from '@junction/errors';

const FRESH_MS = 10 * 60_000;
const COOLDOWN_MS = 30_000;
const STALE_MS_MAX = 24 * 60 * 60_000;
const TIMEOUT_MS = 3_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** What the keys of an issuer are fetched with; tests bring their own. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

type KeySet = ReturnType<typeof createLocalJWKSet>;

/**
 * The public keys of an OpenID Connect issuer, found by discovery and kept.
 * Asked for again after 10 min, and for a key not yet known at most each 30 s, so that tokens with invented key ids
 * can't make us flood the issuer. While the issuer is down the keys it had count on for up to 24 h.
 * Source: OpenID Connect Discovery 1.0, 4; RFC 7517.
 */
export class IssuerKeys {
  #keys: KeySet | undefined;
  #fetchedAt = -Infinity;
  #triedAt = -Infinity;
  #pending: Promise<void> | undefined;

  constructor(
    private readonly issuer: string,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * @throws {PartUnavailable} when there are no keys to go by, or the token's is not known and the issuer can't be asked
   * for it yet: it may be a new one. Other errors say that no key fits the token.
   */
  async keyFor(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const before = this.#fetchedAt;
    if (this.#age(before) >= FRESH_MS) await this.#refresh();
    try {
      return await this.#current()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (this.#fetchedAt === before) await this.#refresh();
      if (this.#fetchedAt === before) throw new PartUnavailable('identity', error);
      return this.#current()(header, token);
    }
  }

  #current(): KeySet {
    if (!this.#keys || this.#age(this.#fetchedAt) >= STALE_MS_MAX) throw new PartUnavailable('identity');
    return this.#keys;
  }

  #age(since: number): number {
    return this.surroundings.now().getTime() - since;
  }

  /** One fetch at a time; with keys in hand a failed one is tried again after the cooldown only. */
  async #refresh(): Promise<void> {
    if (this.#keys && this.#age(this.#triedAt) < COOLDOWN_MS) return;
    this.#pending ??= this.#fetch().finally(() => (this.#pending = undefined));
    await this.#pending;
  }

  async #fetch(): Promise<void> {
    const startedAt = this.surroundings.now().getTime();
    try {
      const found = discovery.parse(
        await this.#get(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
      );
      if (found.issuer !== this.issuer) throw new Error('the issuer calls itself something else');
      this.#keys = createLocalJWKSet(keySet.parse(await this.#get(found.jwks_uri)));
      this.#fetchedAt = startedAt;
    } catch (error) {
      if (!this.#keys) throw new PartUnavailable('identity', error);
    } finally {
      this.#triedAt = startedAt;
    }
  }

  async #get(url: string): Promise<unknown> {
    const answer = await this.surroundings.fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return answer.json();
  }
}
