import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { base64url, SignJWT, type JWK, type JWTPayload } from 'jose';
import { NotSignedIn } from '@junction/errors';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { Actor } from './actor.js';
import { InternalTokens, InternalTokenSigner } from './internal-tokens.js';

const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const T0 = new Date('2026-03-02T09:30:00.000Z');
const later = (ms: number): Date => new Date(T0.getTime() + ms);
const jwkOf = (key: KeyObject): JWK => key.export({ format: 'jwk' });

const gateway = generateKeyPairSync('ed25519');
const publicKey = jwkOf(gateway.publicKey);
const signer = new InternalTokenSigner(jwkOf(gateway.privateKey), () => T0);
const readAt = (at: Date): InternalTokens => new InternalTokens(publicKey, () => at);

const sam = Actor.of({
  userId: 'u-1' as UserId,
  name: 'Sam Reid',
  pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
  sessionId: 's-1',
  requestId: 'r-1',
  graph: 'staff',
});

/** What the signer would write, so that a test can change one thing about it. */
const CLAIMS: JWTPayload = {
  iss: 'junction-gateway',
  aud: 'junction-services',
  sub: 'u-1',
  name: 'Sam Reid',
  kind: 'member',
  pairs: [...sam.pairs],
  graph: 'staff',
  sid: 's-1',
  rid: 'r-1',
  iat: T0.getTime() / 1000,
  exp: T0.getTime() / 1000 + 30,
};

describe('an internal token', () => {
  it('brings the actor to the service unchanged', async () => {
    const actor = await readAt(T0).verify(await signer.sign(sam));

    expect(actor).toEqual(sam);
    expect(actor).toBeInstanceOf(Actor);
    expect(actor.ldServiceIds).toEqual([NORTH]);
  });

  it('without a name is good all the same, for somebody whom nobody can name', async () => {
    const nameless = Actor.of({ userId: sam.userId, pairs: sam.pairs, requestId: 'r-1', graph: 'staff' });

    await expect(readAt(T0).verify(await signer.sign(nameless))).resolves.toMatchObject({ name: '', kind: 'member' });
  });

  it('is good for 30 s and the second by which clocks may differ, and not a moment longer', async () => {
    const token = await signer.sign(sam);

    await expect(readAt(later(30_999)).verify(token)).resolves.toEqual(sam);
    await expect(readAt(later(31_000)).verify(token)).rejects.toThrow(NotSignedIn);
  });

  it('from the future is refused', async () => {
    await expect(readAt(later(-2_000)).verify(await signer.sign(sam))).rejects.toThrow(NotSignedIn);
  });

  it('is never made for longer than 30 s, nor for a job', async () => {
    await expect(signer.sign(sam, 31)).rejects.toThrow('30 s');
    await expect(signer.sign(Actor.job('relay'))).rejects.toThrow('job');
  });
});

describe('an internal token is refused when', () => {
  const sign = (claims: JWTPayload, header = {}, key: KeyObject = gateway.privateKey): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'junction-internal+jwt', ...header }).sign(key);
  const part = (value: unknown): string => base64url.encode(JSON.stringify(value));

  it('(the token that the others are changed from is good)', async () => {
    await expect(readAt(T0).verify(await sign(CLAIMS))).resolves.toEqual(sam);
  });

  it.each<[string, JWTPayload]>([
    ['another issuer made it', { iss: 'somebody' }],
    ['it is for another audience', { aud: 'junction' }],
    ['it was made to live longer', { exp: Number(CLAIMS.exp) + 1 }],
    ['it says it is a job', { kind: 'job' }],
    ['its subject is named like a job', { sub: 'job:relay' }],
    ['its kind is not what its graph and roles make it', { kind: 'published' }],
    ['its name is no text', { name: 7 }],
    ['its name is longer than 200 characters', { name: 'S'.repeat(201) }],
    ['its session is no text', { sid: 7 }],
    ['its graph is unknown', { graph: 'root' }],
    ['a role is unknown', { pairs: [{ ldServiceId: NORTH, role: 'owner' }] }],
    ['an L&D service is no id', { pairs: [{ ldServiceId: "x' or true --", role: 'practitioner' }] }],
    ['it has no request id', { rid: '' }],
  ])('%s', async (_, change) => {
    await expect(readAt(T0).verify(await sign({ ...CLAIMS, ...change }))).rejects.toThrow(NotSignedIn);
  });

  it.each(['sub', 'iat', 'exp', 'pairs', 'graph', 'kind', 'iss', 'aud'])('%s is missing', async (claim) => {
    const { [claim]: _, ...rest } = CLAIMS;

    await expect(readAt(T0).verify(await sign(rest))).rejects.toThrow(NotSignedIn);
  });

  it('it is of another type', async () => {
    await expect(readAt(T0).verify(await sign(CLAIMS, { typ: 'at+jwt' }))).rejects.toThrow(NotSignedIn);
  });

  it('another key signed it', async () => {
    const forged = await sign(CLAIMS, {}, generateKeyPairSync('ed25519').privateKey);

    await expect(readAt(T0).verify(forged)).rejects.toThrow(NotSignedIn);
  });

  let hmac: string;
  beforeAll(async () => {
    const header = { alg: 'HS256', typ: 'junction-internal+jwt' };
    hmac = await new SignJWT(CLAIMS).setProtectedHeader(header).sign(base64url.decode(publicKey.x ?? ''));
  });

  it('it was signed with the public key as a shared secret', async () => {
    await expect(readAt(T0).verify(hmac)).rejects.toThrow(NotSignedIn);
  });

  it.each(['none', 'None', 'NONE'])('it carries no signature (alg %s)', async (alg) => {
    const unsigned = `${part({ alg, typ: 'junction-internal+jwt' })}.${part(CLAIMS)}.`;

    await expect(readAt(T0).verify(unsigned)).rejects.toThrow(NotSignedIn);
  });

  it('a letter of it was changed', async () => {
    const [header, , signature] = (await sign(CLAIMS)).split('.');
    const changed = [header, part({ ...CLAIMS, sub: 'u-2' }), signature].join('.');

    await expect(readAt(T0).verify(changed)).rejects.toThrow(NotSignedIn);
  });

  it.each(['', 'x', '..', 'a.b.c'])('it is no token at all: "%s"', async (text) => {
    await expect(readAt(T0).verify(text)).rejects.toThrow(NotSignedIn);
  });
});
