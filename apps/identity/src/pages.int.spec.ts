import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import { configureLog } from '@junction/telemetry';
import * as client from 'openid-client';
import { DEMONSTRATION_USERS } from './demonstration-users.js';
import { aClient, anIdentityConfig, beginSignIn, Browser, choose, KEYS } from './identity.builder.js';
import type { IdentityConfig } from './identity.config.js';
import { serve, type Running } from './serve.js';
import { migrations } from './store/migrate.js';

globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let database: TestDatabase;
let config: IdentityConfig;
let identity: Running;
let portal: client.Configuration;
let logged = '';

beforeAll(async () => {
  configureLog({ service: 'identity', level: 'debug', destination: { write: (line: string) => (logged += line) } });
  database = await createTestDatabase(migrations);
  config = await anIdentityConfig(database.url);
  identity = await serve(config);
  portal = await aClient(config.issuer, 'junction-portal', KEYS.portal.privateKey);
});

afterAll(async () => {
  configureLog({ service: 'identity', level: 'silent' });
  await identity.stop();
  await database.drop();
});

const begin = () => beginSignIn(portal, new Browser(config.issuer));

describe('the sign-in page', () => {
  it('lists everybody by what they do, one button each', async () => {
    const { browser, to } = await begin();

    const { body } = await browser.go(to);

    for (const { username, name, job } of DEMONSTRATION_USERS) {
      expect(body).toContain(`value="${username}"`);
      expect(body).toContain(name);
      expect(body).toContain(job);
    }
    expect(body).toContain('demonstration-partner');
  });

  it.each([
    ['a form of another site', 403, { user: 'sam.reid' }, { origin: 'http://elsewhere' }],
    ['a form in a page of another site', 403, { user: 'sam.reid' }, { 'sec-fetch-site': 'cross-site' }],
    ['a form of a page without an origin', 403, { user: 'sam.reid' }, { origin: 'null' }],
    ['somebody who is not on it', 400, { user: 'root' }, {}],
    ['nobody', 400, {}, {}],
    ['a form larger than one of its own', 400, { user: 'sam.reid', more: 'x'.repeat(100_000) }, {}],
  ])('refuses %s', async (_, status, form, headers) => {
    const { browser, to } = await begin();

    const answer = await browser.go(to, { form, headers });

    expect([answer.status, answer.to]).toEqual([status, '']);
    expect((await browser.go(to)).status).toBe(200);
  });

  it('of one browser is of no use in another', async () => {
    const { to } = await begin();

    const answer = await new Browser(config.issuer).go(to, { form: { user: 'sam.reid' } });

    expect(answer.status).toBe(400);
    expect(answer.body).toContain('This sign-in page is no longer valid');
  });

  it('is of no use twice', async () => {
    const attempt = await begin();
    await choose(attempt, 'sam.reid');

    expect((await attempt.browser.go(attempt.to, { form: { user: 'lee.ward' } })).status).toBe(400);
  });
});

describe('every answer', () => {
  it.each([
    '/sign-in/x',
    '/assets/identity.css',
    '/health',
    '/metrics',
    '/auth',
    '/token',
    '/nothing-here',
    '/session/end',
  ])('(%s) forbids what pages do not need', async (path) => {
    const { headers } = await new Browser(config.issuer).go(path);

    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('of health names the database, and says so when it is away', async () => {
    expect((await new Browser(config.issuer).go('/health')).body).toBe('{"up":true,"parts":{"database":{"up":true}}}');

    const away = await serve({ ...config, port: 0, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    const answer = await fetch(`http://127.0.0.1:${away.port}/health`);
    await away.stop();

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ up: false, parts: { database: { why: 'does not answer' } } });
  });
});

describe('the log', () => {
  it('says what happened, and holds no name, no token and no secret', async () => {
    const attempt = await begin();
    const callback = await choose(attempt, 'sam.reid');
    const tokens = await client.authorizationCodeGrant(portal, callback, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
    });
    await client.refreshTokenGrant(portal, tokens.refresh_token ?? '');
    await expect(client.refreshTokenGrant(portal, tokens.refresh_token ?? '')).rejects.toThrow();

    expect(logged).toContain('"msg":"sign-in done"');
    expect(logged).toContain('"msg":"token refused"');
    const { access_token, refresh_token = '', id_token = '' } = tokens;
    const secrets = [access_token, refresh_token, id_token, callback.searchParams.get('code') ?? '', attempt.verifier];
    const names = DEMONSTRATION_USERS.flatMap(({ name, username }) => [name, username]);
    for (const canary of [...secrets, ...names, config.cookieSecret]) expect(logged).not.toContain(canary);
  });
});
