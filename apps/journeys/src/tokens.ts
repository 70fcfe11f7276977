import { generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { platform } from './platform.js';

/** What may be wrong with a bearer token while all else about it is right. */
export interface Flaw {
  readonly expired?: boolean;
  readonly audience?: string;
  readonly issuer?: string;
  /** Which graph it is for. */
  readonly scope?: string;
  /** Signed with a key that only says it is the issuer's. */
  readonly forged?: boolean;
  /** Not signed at all. */
  readonly unsigned?: boolean;
}

/** Short, and far from over. */
const GOOD_FOR_SECONDS = 120;

/** A bearer token of the demonstration's partner, signed with the issuer's own key: good, or with just this flaw. */
export async function partnerToken(flaw: Flaw = {}): Promise<string> {
  const { setup, settings } = platform;
  const jwk = setup.secrets?.oidcSigning.keys[0] as JWK | undefined;
  if (!jwk) throw new Error('this platform has no sign-in of its own');
  const key = flaw.forged ? (await generateKeyPair('ES256')).privateKey : await importJWK(jwk, 'ES256');
  const now = Math.floor(Date.now() / 1000) - (flaw.expired ? 2 * GOOD_FOR_SECONDS : 0);
  const token = await new SignJWT({ scope: flaw.scope ?? 'partner', client_id: 'demonstration-partner' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid ?? '' })
    .setIssuer(flaw.issuer ?? setup.oidcIssuer)
    .setAudience(flaw.audience ?? settings.oidcAudience)
    .setSubject('demonstration-partner')
    .setIssuedAt(now)
    .setExpirationTime(now + GOOD_FOR_SECONDS)
    .sign(key);
  return flaw.unsigned ? withoutSignature(token) : token;
}

/** The same claims under `alg: none` (RFC 8725, 3.1). */
function withoutSignature(token: string): string {
  const [, claims = ''] = token.split('.');
  return `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${claims}.`;
}
