import { jwtVerify } from 'jose';
import { z } from 'zod';
import { NotSignedIn, PartUnavailable } from '@junction/errors';
import type { UserId } from '@junction/identifiers';
import type { Pair } from './actor.js';
import { IssuerKeys, type Surroundings } from './issuer-keys.js';
import { nameClaim, pairsClaim, userIdClaim } from './token-claims.js';

/** How far the issuer's clock may differ from ours. */
export const OIDC_LEEWAY_SECONDS = 5;

/** Signatures with a public key only: `none` and shared secrets are never accepted (RFC 8725, 3.1). */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];

const claims = z.object({
  sub: userIdClaim,
  exp: z.int(),
  name: nameClaim,
  scope: z.string().default(''),
  junction_pairs: pairsClaim.default([]),
});

/** A token that says what it is must say that it is an access token: others have the same keys (RFC 9068, 4). */
const TYPE = /^(application\/)?at\+jwt$/i;

/** What an access token says of its bearer. */
export interface Bearer {
  readonly userId: UserId;
  /** For the page's header and for colleagues; never logged. Empty for a partner's system. */
  readonly name: string;
  readonly pairs: readonly Pair[];
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/** Reads the access tokens (JWT, RFC 9068) of the OpenID Connect issuer in use, whichever product it is. */
export class OidcTokens {
  readonly #keys: IssuerKeys;

  constructor(
    private readonly expected: { readonly issuer: string; readonly audience: string },
    private readonly surroundings: Surroundings = { fetch: globalThis.fetch, now: () => new Date() },
  ) {
    this.#keys = new IssuerKeys(expected.issuer, surroundings);
  }

  /**
   * @throws {NotSignedIn} if it is expired, not yet valid, forged, from another issuer, for another audience or
   * signed in a way we don't accept. @throws {PartUnavailable} if the issuer's keys, or the one in question, can't be had.
   */
  async verify(token: string): Promise<Bearer> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, (header, jws) => this.#keys.keyFor(header, jws), {
        ...this.expected,
        algorithms: ALGORITHMS,
        currentDate: this.surroundings.now(),
        clockTolerance: OIDC_LEEWAY_SECONDS,
        requiredClaims: ['exp'],
      });
      if (protectedHeader.typ !== undefined && !TYPE.test(protectedHeader.typ)) throw new NotSignedIn('another type');
      const { sub, exp, name, scope, junction_pairs: pairs } = claims.parse(payload);
      return { userId: sub, name, pairs, scopes: scope.split(' ').filter(Boolean), expiresAt: new Date(exp * 1000) };
    } catch (error) {
      if (error instanceof PartUnavailable) throw error;
      throw new NotSignedIn('access token not accepted');
    }
  }
}
