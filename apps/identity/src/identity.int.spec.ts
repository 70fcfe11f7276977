import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OidcTokens } from '@junction/auth';
import { NotSignedIn } from '@junction/errors';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import { SignJWT } from 'jose';
import * as client from 'openid-client';
import {
  aClient,
  aKeyPair,
  anIdentityConfig,
  beginSignIn,
  Browser,
  choose as chooseUser,
  KEYS,
  keyOf,
  ORIGIN,
  type Attempt,
} from './identity.builder.js';
import type { IdentityConfig } from './identity.config.js';
import { serve, type Running } from './serve.js';
import { migrations } from './store/migrate.js';

// Specs run in a realm of their own, and the provider takes a clone from the platform's realm for no plain object.
globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let database: TestDatabase;
let config: IdentityConfig;
let identity: Running;
let portal: client.Configuration;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  config = await anIdentityConfig(database.url);
});

beforeEach(async () => {
  identity = await serve(config);
  portal = await connect('junction-portal', KEYS.portal);
});

afterEach(() => identity.stop());
afterAll(() => database.drop());

const connect = (clientId: string, { privateKey }: ReturnType<typeof aKeyPair>) =>
  aClient(config.issuer, clientId, privateKey);
const aBrowser = () => new Browser(config.issuer);
const begin = (browser = aBrowser(), change?: Record<string, string>) => beginSignIn(portal, browser, change);
const choose = (attempt: Attempt, user = 'sam.reid') => chooseUser(attempt, user);

const redeem = (callback: URL, { verifier, state, nonce }: Attempt) =>
  client.authorizationCodeGrant(portal, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });

async function signIn(user = 'sam.reid', browser = aBrowser()) {
  const attempt = await begin(browser);
  return redeem(await choose(attempt, user), attempt);
}

const verify = (token: string) => new OidcTokens({ issuer: config.issuer, audience: 'junction' }).verify(token);

/** What makes an answer to the page genuine. */
const xsrfOf = (page: string): string => /name="xsrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';

/** How the provider names a refusal. */
const refused = (error: string) => ({ error });

/** Turns the clock of what is stored, so that no test has to wait. */
const expire = (model: string): Promise<unknown> =>
  database.see(
    `update oidc_records set payload = payload || jsonb_build_object('exp', floor(extract(epoch from now()))::int - 1)
     where model = $1`,
    [model],
  );

describe('signing in', () => {
  it('ends with an access token that says who it is, what they may be, and for five minutes', async () => {
    const tokens = await signIn();

    const bearer = await verify(tokens.access_token);
    expect(bearer).toMatchObject({
      userId: '55555555-0000-4000-8000-000000000001',
      name: 'Sam Reid',
      pairs: [{ ldServiceId: '11111111-1111-4111-8111-111111111111', role: 'practitioner' }],
      scopes: ['staff'],
    });
    expect(tokens.expires_in).toBe(300);
    expect(tokens.claims()?.sub).toBe(bearer.userId);
    expect(tokens.refresh_token).toBeDefined();
  });

  it('gives somebody without a role a token without roles', async () => {
    const { access_token } = await signIn('pat.new');

    await expect(verify(access_token)).resolves.toMatchObject({ name: 'Pat New', pairs: [] });
  });

  it('works without asking for any scope of ours, and when consent is asked for', async () => {
    const attempt = await begin(aBrowser(), { scope: 'openid offline_access', prompt: 'login consent' });
    const { to: resume } = await attempt.browser.go(attempt.to, { form: { user: 'lee.ward' } });
    const { to: consent } = await attempt.browser.go(resume);
    const { to: again } = await attempt.browser.go(consent);
    const { to: callback } = await attempt.browser.go(again);

    await expect(verify((await redeem(new URL(callback), attempt)).access_token)).resolves.toMatchObject({
      scopes: [],
    });
  });

  it('goes on after identity was started anew in the middle', async () => {
    const attempt = await begin();
    await identity.stop();
    identity = await serve(config);
    const callback = await choose(attempt);
    await identity.stop();
    identity = await serve(config);

    const { access_token, refresh_token = '' } = await redeem(callback, attempt);
    await identity.stop();
    identity = await serve(config);

    await expect(verify(access_token)).resolves.toBeDefined();
    await expect(client.refreshTokenGrant(portal, refresh_token)).resolves.toBeDefined();
    expect((await begin(attempt.browser)).to).toMatch(/^http:\/\/localhost:4000\/auth\/callback\?code=/);
  });

  it('goes on, at the second try at the latest, after the database dropped every connection', async () => {
    const attempt = await begin();
    await database.see(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'junction-identity'`,
    );

    const callback = await choose(attempt).catch(() => choose(attempt));

    await expect(redeem(callback, attempt)).resolves.toBeDefined();
  });

  it('again as the same person, because the portal asks for it, asks again', async () => {
    const browser = aBrowser();
    await signIn('sam.reid', browser);

    const attempt = await begin(browser, { prompt: 'login' });

    expect(attempt.to).toContain('/sign-in/');
    await expect(redeem(await choose(attempt), attempt)).resolves.toBeDefined();
  });

  it('offers the list again, to somebody signed in, when the portal asks for it', async () => {
    const browser = aBrowser();
    await signIn('sam.reid', browser);

    const attempt = await begin(browser, { prompt: 'login' });
    const { to: resume } = await browser.go(attempt.to, { form: { user: 'jo.hart' } });
    const { body: goodbye } = await browser.go(resume);
    const { to: next } = await browser.go('/session/end/confirm', { form: { xsrf: xsrfOf(goodbye), logout: 'yes' } });
    const { to: callback } = await browser.go(next);
    const tokens = await redeem(new URL(callback), attempt);

    await expect(verify(tokens.access_token)).resolves.toMatchObject({ name: 'Jo Hart' });
  });
});

describe('a code', () => {
  it('works once, and a second use ends what the first one gave', async () => {
    const attempt = await begin();
    const callback = await choose(attempt);
    const { refresh_token = '' } = await redeem(callback, attempt);

    await expect(redeem(callback, attempt)).rejects.toMatchObject(refused('invalid_grant'));
    await expect(client.refreshTokenGrant(portal, refresh_token)).rejects.toMatchObject(refused('invalid_grant'));
  });

  it('works once, also for ten at the same moment', async () => {
    const attempt = await begin();
    const callback = await choose(attempt);

    const results = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(callback, attempt)));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused without the verifier of who asked for it', async () => {
    const attempt = await begin();
    const callback = await choose(attempt);

    const stolen = { ...attempt, verifier: client.randomPKCECodeVerifier() };
    await expect(redeem(callback, stolen)).rejects.toMatchObject(refused('invalid_grant'));
  });

  it('is refused to a client with another key', async () => {
    const attempt = await begin();
    const callback = await choose(attempt);

    portal = await connect('junction-portal', aKeyPair());
    await expect(redeem(callback, attempt)).rejects.toMatchObject(refused('invalid_client'));
  });

  it('is refused a minute after it was given', async () => {
    const attempt = await begin();
    const callback = await choose(attempt);
    await expire('AuthorizationCode');

    await expect(redeem(callback, attempt)).rejects.toMatchObject(refused('invalid_grant'));
  });
});

describe('a refresh token', () => {
  it('is exchanged for a new one with fresh claims', async () => {
    const first = await signIn();

    const second = await client.refreshTokenGrant(portal, first.refresh_token ?? '');

    expect(second.refresh_token).not.toBe(first.refresh_token);
    await expect(verify(second.access_token)).resolves.toMatchObject({ name: 'Sam Reid', scopes: ['staff'] });
  });

  it('that comes twice was stolen: it and its successor end', async () => {
    const first = await signIn();
    const second = await client.refreshTokenGrant(portal, first.refresh_token ?? '');

    for (const token of [first.refresh_token, second.refresh_token]) {
      await expect(client.refreshTokenGrant(portal, token ?? '')).rejects.toMatchObject(refused('invalid_grant'));
    }
  });

  it('works once, also for ten at the same moment', async () => {
    const { refresh_token = '' } = await signIn();

    const refresh = () => client.refreshTokenGrant(portal, refresh_token);
    const results = await Promise.allSettled(Array.from({ length: 10 }, refresh));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['has expired', () => expire('RefreshToken')],
    ['was revoked', (token: string) => client.tokenRevocation(portal, token)],
    ['belongs to a session that was ended', () => database.see("delete from oidc_records where model = 'Session'")],
  ] as const)('is refused once it %s', async (_, end) => {
    const { refresh_token = '' } = await signIn();

    await end(refresh_token);

    await expect(client.refreshTokenGrant(portal, refresh_token)).rejects.toMatchObject(refused('invalid_grant'));
  });
});

describe('signing out', () => {
  it('by way of the portal ends the session and its tokens, and leads back', async () => {
    const browser = aBrowser();
    const { id_token = '', refresh_token = '' } = await signIn('sam.reid', browser);

    const address = client.buildEndSessionUrl(portal, {
      id_token_hint: id_token,
      post_logout_redirect_uri: `${ORIGIN}/`,
    });
    const page = await browser.go(address.href);
    const done = await browser.go('/session/end/confirm', { form: { xsrf: xsrfOf(page.body), logout: 'yes' } });

    expect(page.body).toContain('<script src="/assets/sign-out.js" defer>');
    expect([done.status, done.to]).toEqual([303, `${ORIGIN}/`]);
    await expect(client.refreshTokenGrant(portal, refresh_token)).rejects.toMatchObject(refused('invalid_grant'));
    expect((await begin(browser)).to).toMatch(/\/sign-in\//);
  });

  it.each([
    ['same-site', true],
    ['cross-site', false],
    ['none', false],
  ])('without an id token is answered for who comes from the portal: %s, %s', async (site, isAnswered) => {
    const browser = aBrowser();
    await signIn('sam.reid', browser);

    const address = client.buildEndSessionUrl(portal, { post_logout_redirect_uri: `${ORIGIN}/` });
    const { body } = await browser.go(address.href, { headers: { 'sec-fetch-site': site } });

    expect(body.includes('<script')).toBe(isAnswered);
  });

  it('by a link from anywhere else asks first, and another site cannot answer', async () => {
    const browser = aBrowser();
    await signIn('sam.reid', browser);

    const page = await browser.go('/session/end');
    const forged = await browser.go('/session/end/confirm', { form: { xsrf: 'guessed', logout: 'yes' } });

    expect(page.body).not.toContain('<script');
    expect(forged.status).toBe(400);
    expect((await begin(browser)).to).toContain('code=');
  });
});

describe("a partner's system", () => {
  it('gets a token for the partner graph with its key, without name and roles', async () => {
    const partner = await connect('demonstration-partner', KEYS.partner);

    const tokens = await client.clientCredentialsGrant(partner, { scope: 'partner' });

    await expect(verify(tokens.access_token)).resolves.toMatchObject({
      userId: 'demonstration-partner',
      name: '',
      pairs: [],
      scopes: ['partner'],
    });
    expect(tokens.refresh_token).toBeUndefined();
  });

  it.each(['staff', 'analytics', 'openid', ''])(
    'gets one that is good for no graph when it asks for "%s"',
    async (scope) => {
      const partner = await connect('demonstration-partner', KEYS.partner);

      const tokens = await client.clientCredentialsGrant(partner, { scope });

      await expect(verify(tokens.access_token)).resolves.toMatchObject({ scopes: [] });
    },
  );

  it("gets none with somebody else's key", async () => {
    const stranger = await connect('demonstration-partner', KEYS.portal);

    await expect(client.clientCredentialsGrant(stranger, { scope: 'partner' })).rejects.toMatchObject(
      refused('invalid_client'),
    );
  });

  it('cannot use one assertion twice, also not at the same moment', async () => {
    const assertion = await new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('demonstration-partner')
      .setSubject('demonstration-partner')
      .setAudience(config.issuer)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await keyOf(KEYS.partner.privateKey));
    const form = {
      grant_type: 'client_credentials',
      scope: 'partner',
      client_id: 'demonstration-partner',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };

    const answers = await Promise.all(Array.from({ length: 5 }, () => aBrowser().go('/token', { form })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
  });
});

describe('the protocol is refused', () => {
  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, /error=invalid_request/],
    ['with plain PKCE', { code_challenge_method: 'plain' }, /error=invalid_request/],
    ['for a token in the address', { response_type: 'id_token' }, /error=unsupported_response_type/],
  ])('%s', async (_, change, expected) => {
    expect((await begin(aBrowser(), change)).to).toMatch(expected);
  });

  it('for an address that the portal did not register, and nothing is sent there', async () => {
    expect((await begin(aBrowser(), { redirect_uri: 'http://elsewhere/' })).to).toBe('');
  });

  it('under another name than its own', async () => {
    const { status } = await fetch(`http://127.0.0.1:${identity.port}/.well-known/openid-configuration`);

    expect(status).toBe(421);
  });

  it('to the portal for a token of its own', async () => {
    await expect(client.clientCredentialsGrant(portal, {})).rejects.toMatchObject(refused('invalid_request'));
  });
});

describe('what is stored', () => {
  it('holds no code, token or session that could be used', async () => {
    const { refresh_token = '' } = await signIn();

    const rows = await database.see<{ row: string }>('select payload::text as row from oidc_records');

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(refresh_token))).toEqual([]);
  });

  it('is no access token, and none of it works for another audience', async () => {
    const { access_token, id_token = '' } = await signIn();

    const stored = await database.see("select 1 from oidc_records where model = 'AccessToken'");
    expect(stored).toEqual([]);
    await expect(verify(id_token)).rejects.toThrow(NotSignedIn);
    const elsewhere = new OidcTokens({ issuer: config.issuer, audience: 'somebody-else' });
    await expect(elsewhere.verify(access_token)).rejects.toThrow(NotSignedIn);
  });
});
