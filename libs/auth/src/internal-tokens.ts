import { importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { NotSignedIn } from '@junction/errors';
import { Actor } from './actor.js';
import { nameClaim, pairsClaim, sessionClaim, userIdClaim } from './token-claims.js';

const ISSUER = 'junction-gateway';
const AUDIENCE = 'junction-services';
const TYPE = 'junction-internal+jwt';
const ALGORITHM = 'EdDSA';

/** The longest an internal token may live. */
export const INTERNAL_TOKEN_SECONDS_MAX = 30;

/** How far the clocks of two hosts may differ. */
const LEEWAY_SECONDS = 1;

const claims = z.object({
  sub: userIdClaim,
  name: nameClaim,
  kind: z.enum(['member', 'permit', 'published']),
  pairs: pairsClaim,
  sid: sessionClaim,
  graph: z.enum(['staff', 'partner', 'analytics']),
  rid: z.string().min(1).max(100),
  iat: z.int(),
  exp: z.int(),
});

/** Says to the services, on the gateway's behalf, who is asking. Only the gateway holds the private key (Ed25519). */
export class InternalTokenSigner {
  readonly #key: Promise<CryptoKey>;

  constructor(
    privateKey: JWK,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#key = keyOf(privateKey);
  }

  /** A token good for `seconds` from now, 30 at most. A job never gets one: the platform's own work has no door. */
  async sign(actor: Actor, seconds: number = INTERNAL_TOKEN_SECONDS_MAX): Promise<string> {
    if (actor.kind === 'job') throw new Error('a job is never signed for');
    if (seconds > INTERNAL_TOKEN_SECONDS_MAX) throw new Error('an internal token lives 30 s at most');

    const { kind, name, pairs, graph, sessionId: sid, requestId: rid } = actor;
    const issuedAt = Math.floor(this.now().getTime() / 1000);
    return new SignJWT({ kind, name, pairs, graph, sid, rid })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(actor.userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(await this.#key);
  }
}

/** Reads internal tokens with the gateway's public key: the only proof of who is asking that a service accepts. */
export class InternalTokens {
  readonly #key: Promise<CryptoKey>;

  constructor(
    publicKey: JWK,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#key = keyOf(publicKey);
  }

  /** @throws {NotSignedIn} if it is expired, forged, for another audience, too long-lived, or claims to be a job. */
  async verify(token: string): Promise<Actor> {
    const { sub: userId, kind, rid: requestId, sid: sessionId, iat, exp, ...said } = await this.#claimsOf(token);
    const { name, pairs, graph } = said;
    const actor = Actor.of({ userId, name, pairs, graph, sessionId, requestId });
    if (actor.kind !== kind || exp - iat > INTERNAL_TOKEN_SECONDS_MAX)
      throw new NotSignedIn('internal token not accepted');
    return actor;
  }

  async #claimsOf(token: string): Promise<z.infer<typeof claims>> {
    const key = await this.#key;
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: this.now(),
        clockTolerance: LEEWAY_SECONDS,
        maxTokenAge: INTERNAL_TOKEN_SECONDS_MAX,
      });
      return claims.parse(payload);
    } catch {
      throw new NotSignedIn('internal token not accepted');
    }
  }
}

function keyOf(jwk: JWK): Promise<CryptoKey> {
  const key = importJWK({ ...jwk, alg: ALGORITHM }).then((imported) => {
    if (imported instanceof Uint8Array) throw new Error('an internal key must be an Ed25519 JWK');
    return imported;
  });
  key.catch(() => undefined);
  return key;
}
