import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { base64url, SignJWT, type JWTPayload } from 'jose';
import { NotSignedIn, PartUnavailable } from '@junction/errors';
import { OidcTokens } from './oidc-tokens.js';

const ISSUER = 'http://localhost:4010';
const NORTH = '11111111-1111-4111-8111-111111111111';
const T0 = new Date('2026-03-02T09:30:00.000Z');
const MINUTE = 60_000;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = (key: KeyObject, kid: string, alg: string): object => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg,
});

let now: Date;
let fetched: string[];
let answer: (url: string) => unknown;
let keys: object[];
let tokens: OidcTokens;

/** An issuer in a few lines: discovery and keys, which a test can change, break or count. */
beforeEach(() => {
  now = T0;
  fetched = [];
  keys = [published(ec.publicKey, 'ec', 'ES256'), published(rsa.publicKey, 'rsa', 'RS256')];
  answer = (url) => (url.endsWith('/jwks') ? { keys } : { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` });
  const fetch = (url: string | URL | Request): Promise<Response> => {
    fetched.push(new Request(url).url);
    const body = answer(fetched.at(-1) ?? '');
    return body === undefined ? Promise.reject(new Error('refused')) : Promise.resolve(Response.json(body));
  };
  tokens = new OidcTokens({ issuer: ISSUER, audience: 'junction' }, { fetch, now: () => now });
});

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
const pass = (ms: number): void => void (now = new Date(now.getTime() + ms));
const CLAIMS: JWTPayload = {
  iss: ISSUER,
  aud: 'junction',
  sub: 'u-1',
  exp: seconds(T0) + 300,
  name: 'Sam Reid',
  scope: 'openid staff',
  junction_pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
};
const sign = (change: JWTPayload = {}, header = {}, key: KeyObject = ec.privateKey): Promise<string> =>
  new SignJWT({ ...CLAIMS, ...change }).setProtectedHeader({ alg: 'ES256', kid: 'ec', ...header }).sign(key);

describe('an access token', () => {
  it('says who its bearer is, what they may be and until when', async () => {
    await expect(tokens.verify(await sign())).resolves.toEqual({
      userId: 'u-1',
      name: 'Sam Reid',
      pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
      scopes: ['openid', 'staff'],
      expiresAt: new Date('2026-03-02T09:35:00.000Z'),
    });
  });

  it("of a partner's system has no name and no roles", async () => {
    const token = await sign({ name: undefined, junction_pairs: undefined, scope: 'partner', sub: 'a-partner' });

    await expect(tokens.verify(token)).resolves.toMatchObject({ name: '', pairs: [], scopes: ['partner'] });
  });

  it('may be signed with RS256 too', async () => {
    await expect(tokens.verify(await sign({}, { alg: 'RS256', kid: 'rsa' }, rsa.privateKey))).resolves.toBeDefined();
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt'])('may say that it is one: %s', async (typ) => {
    await expect(tokens.verify(await sign({}, { typ }))).resolves.toBeDefined();
  });

  it('holds 5 s past its end, exclusive, because clocks differ', async () => {
    const token = await sign({ exp: seconds(T0) });

    pass(4_999);
    await expect(tokens.verify(token)).resolves.toBeDefined();
    pass(1);
    await expect(tokens.verify(token)).rejects.toThrow(NotSignedIn);
  });
});

describe('an access token is refused when', () => {
  it.each([
    ['another issuer made it', { iss: 'http://elsewhere' }],
    ['it is for another audience', { aud: 'junction-portal' }],
    ['it does not end', { exp: undefined }],
    ['it does not hold yet', { nbf: seconds(T0) + 6 }],
    ['it names nobody', { sub: undefined }],
    ['its subject is named like a job', { sub: 'job:relay' }],
    ['a role is unknown', { junction_pairs: [{ ldServiceId: NORTH, role: 'owner' }] }],
    ['an L&D service is no id', { junction_pairs: [{ ldServiceId: 'north', role: 'practitioner' }] }],
  ] as [string, JWTPayload][])('%s', async (_, change) => {
    await expect(tokens.verify(await sign(change))).rejects.toThrow(NotSignedIn);
  });

  it.each(['JWT', 'logout+jwt', 'dpop+jwt'])('it says that it is something else: %s', async (typ) => {
    await expect(tokens.verify(await sign({}, { typ }))).rejects.toThrow(NotSignedIn);
  });

  it('another key signed it under a known key id', async () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

    await expect(tokens.verify(await sign({}, {}, stranger))).rejects.toThrow(NotSignedIn);
  });

  it('the public key was used as a shared secret', async () => {
    const secret = new TextEncoder().encode(rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const token = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'rsa' }).sign(secret);

    await expect(tokens.verify(token)).rejects.toThrow(NotSignedIn);
  });

  it('it carries no signature', async () => {
    const part = (value: object): string => base64url.encode(JSON.stringify(value));

    await expect(tokens.verify(`${part({ alg: 'none' })}.${part(CLAIMS)}.`)).rejects.toThrow(NotSignedIn);
  });

  it('it is no token at all', async () => {
    await expect(tokens.verify('abc')).rejects.toThrow(NotSignedIn);
  });
});

describe("the issuer's keys", () => {
  const jwks = (): number => fetched.filter((url) => url.endsWith('/jwks')).length;

  it('are fetched once for many tokens at the same moment', async () => {
    const token = await sign();

    await Promise.all(Array.from({ length: 20 }, () => tokens.verify(token)));

    expect(fetched).toEqual([`${ISSUER}/.well-known/openid-configuration`, `${ISSUER}/jwks`]);
  });

  it('are fetched again for an unknown key id, at most each 30 s', async () => {
    const next = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const token = await sign({}, { kid: 'next' }, next.privateKey);
    await tokens.verify(await sign());
    keys.push(published(next.publicKey, 'next', 'ES256'));

    pass(29_999);
    await expect(tokens.verify(token)).rejects.toThrow(PartUnavailable);
    expect(jwks()).toBe(1);
    pass(1);
    await expect(tokens.verify(token)).resolves.toBeDefined();
    expect(jwks()).toBe(2);
  });

  it("say that a key id is nobody's only after they were asked for again", async () => {
    const token = await sign({}, { kid: 'nobody' });
    await tokens.verify(await sign());
    const working = answer;
    answer = () => undefined;

    pass(30_000);
    await expect(tokens.verify(token)).rejects.toThrow(PartUnavailable);
    answer = working;
    pass(30_000);
    await expect(tokens.verify(token)).rejects.toThrow(NotSignedIn);
    await expect(tokens.verify(token)).rejects.toThrow(PartUnavailable);
  });

  it('that the issuer took back stop counting after 10 min', async () => {
    await tokens.verify(await sign());
    keys = [published(rsa.publicKey, 'rsa', 'RS256')];

    pass(10 * MINUTE - 1);
    await expect(tokens.verify(await sign({ exp: seconds(now) + 60 }))).resolves.toBeDefined();
    pass(1);
    await expect(tokens.verify(await sign({ exp: seconds(now) + 60 }))).rejects.toThrow(NotSignedIn);
  });

  it('count on for 24 h while the issuer is down, and it is not asked for each token', async () => {
    await tokens.verify(await sign());
    answer = () => undefined;

    pass(24 * 60 * MINUTE - 1);
    const token = await sign({ exp: seconds(now) + 60 });
    await tokens.verify(token);
    await expect(tokens.verify(token)).resolves.toBeDefined();
    expect(fetched).toHaveLength(3);
    pass(1);
    await expect(tokens.verify(token)).rejects.toThrow(PartUnavailable);
  });

  it.each<[string, (url: string) => unknown]>([
    ['the issuer is down', () => undefined],
    ['it calls itself something else', () => ({ issuer: 'http://elsewhere', jwks_uri: `${ISSUER}/jwks` })],
    ['it has none', (url) => (url.endsWith('/jwks') ? { keys: [] } : { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` })],
  ])('that were never had make the answer "unavailable", not "not signed in": %s', async (_, broken) => {
    const working = answer;
    answer = broken;
    await expect(tokens.verify(await sign())).rejects.toThrow(PartUnavailable);

    answer = working;
    await expect(tokens.verify(await sign())).resolves.toBeDefined();
  });
});
