import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NORTH } from '@junction/testing';
import { type JWTPayload, SignJWT } from 'jose';
import { ARRIVE, type CasesUnderTest, useCases } from './front-door.builder.js';

/** What the gateway would write for a practitioner of North, signed as it signs, but for what a case changes. */
interface Change {
  readonly claims?: JWTPayload;
  readonly type?: string;
  readonly by?: KeyObject;
}

const gateway = generateKeyPairSync('ed25519');
const somebody = generateKeyPairSync('ed25519');
/** Seconds since 1970, `after` from now. */
const inSeconds = (after: number): number => Math.floor(Date.now() / 1000) + after;

const tokenWith = ({ claims, type = 'junction-internal+jwt', by = gateway.privateKey }: Change): Promise<string> =>
  new SignJWT({
    iss: 'junction-gateway',
    aud: 'junction-services',
    sub: randomUUID(),
    kind: 'member',
    pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
    graph: 'staff',
    rid: 'spec',
    iat: inSeconds(0),
    exp: inSeconds(30),
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: type })
    .sign(by);

/** The same claims under `alg: none` (RFC 8725, 3.1). */
const unsigned = async (): Promise<string> => {
  const [, claims = ''] = (await tokenWith({})).split('.');
  const header = Buffer.from('{"alg":"none","typ":"junction-internal+jwt"}').toString('base64url');
  return `${header}.${claims}.`;
};

describe('a change asked for at the subgraph itself', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    const publicKey = JSON.stringify(gateway.publicKey.export({ format: 'jwk' }));
    cases = await useCases({ JUNCTION_INTERNAL_PUBLIC_KEY: publicKey });
  });
  afterAll(() => cases.close());

  const arrive = async (token: string) => cases.as().ask(ARRIVE, { input: cases.arriving() }, { token });

  it('is done with the token that the others are changed from', async () => {
    expect((await arrive(await tokenWith({}))).errors).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['somebody else signed', () => tokenWith({ by: somebody.privateKey })],
    ['nobody signed', unsigned],
    ['has ended', () => tokenWith({ claims: { iat: inSeconds(-32), exp: inSeconds(-2) } })],
    ['lives too long', () => tokenWith({ claims: { exp: inSeconds(31) } })],
    ['is for somebody else', () => tokenWith({ claims: { aud: 'junction' } })],
    ['another issuer made', () => tokenWith({ claims: { iss: 'somebody' } })],
    ['is of another type', () => tokenWith({ type: 'at+jwt' })],
    ['says it is a job', () => tokenWith({ claims: { kind: 'job', sub: 'job:relay' } })],
    ['is none', () => Promise.resolve('x')],
    ['is empty', () => Promise.resolve('')],
  ])('with a token that %s is refused, and nothing is stored or announced', async (_, token) => {
    const before = await cases.stored();

    const { data, errors } = await arrive(await token());

    expect(errors).toMatchObject([{ code: 'NOT_SIGNED_IN', kind: 'forbidden' }]);
    expect(JSON.stringify(data)).not.toContain('arrivedAt');
    expect(await cases.stored()).toEqual(before);
  });
});
