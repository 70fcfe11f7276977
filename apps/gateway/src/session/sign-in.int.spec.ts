import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aGateway, aGround, type GatewayUnderTest, type Ground } from '../gateway.builder.js';
import { aSubgraph, aSupergraph, type SubgraphInProcess } from '../graph/two-subgraphs.builder.js';
import { Browser } from './browser.builder.js';
import { NORTH } from './identity.builder.js';
import { SESSION_COOKIE } from './session-cookie.js';

let subgraph: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;
let browser: Browser;

const start = (): Promise<GatewayUnderTest> => {
  const supergraph = aSupergraph([subgraph]);
  return aGateway(ground, {
    supergraphs: { staff: supergraph, partner: supergraph, analytics: supergraph },
    subgraphs: { only: subgraph.url },
    files: { 'index.html': '<!doctype html><title>Junction</title>' },
  });
};

beforeAll(async () => {
  subgraph = await aSubgraph('only', 'type Query { one: Int }', { Query: { one: () => 1 } });
  ground = await aGround();
  gateway = await start();
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([ground.stop(), subgraph.stop()]);
});

beforeEach(() => {
  browser = new Browser();
});

afterEach(() => {
  ground.provider.isAway = false;
});

const at = (path: string): string => `${gateway.origin}${path}`;
const signIn = (to = '/'): ReturnType<Browser['follow']> =>
  browser.follow(at(`/auth/sign-in?to=${encodeURIComponent(to)}`));
const session = async (by = browser): Promise<Record<string, unknown>> =>
  (await (await by.page(at('/auth/session'))).json()) as Record<string, unknown>;
const post = (path: string, headers = {}): Promise<Response> => browser.page(at(path), { method: 'POST', headers });

describe('signing in', () => {
  it('leads by way of identity back to the page that was asked for', async () => {
    const { address, response } = await signIn('/sites/1?tab=now');

    expect([address, response.status]).toEqual([at('/sites/1?tab=now'), 200]);
    expect(await session()).toEqual({
      signedIn: true,
      name: 'Sam Reid',
      userId: 'sam.reid',
      pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
      expiresAt: expect.any(String) as unknown,
      idleEndsAt: expect.any(String) as unknown,
      mode: 'demonstration',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
    });
  });

  it('never leads to another site', async () => {
    const { address } = await signIn('//elsewhere.example/');

    expect(address).toBe(at('/'));
  });

  it('gives the browser one secret: for this host alone, out of reach of scripts, not sent from other sites', async () => {
    await signIn();
    const { response } = await browser.follow(at('/auth/sign-in'));
    expect(response.status).toBe(200);

    const jar = browser.jarOf(at('/'));
    expect([...jar.keys()]).toEqual([SESSION_COOKIE]);
    expect(jar.get(SESSION_COOKIE)).toMatch(/^[\w-]{43}$/);
  });

  it('sends PKCE, state and nonce, asks who is there every time, and sets cookies as they must be', async () => {
    const response = await browser.ask(at('/auth/sign-in'));

    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      prompt: 'login',
      response_type: 'code',
      redirect_uri: at('/auth/callback'),
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toHaveLength(43);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-junction-sign-in-[\w-]+=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect(response.headers.getSetCookie().join()).not.toContain(searchParams.get('state'));
  });

  it('begins a session that nobody knew before, and ends the one that was there', async () => {
    await signIn();
    const before = browser.jarOf(at('/')).get(SESSION_COOKIE) ?? '';
    await signIn();

    const old = new Browser();
    old.jarOf(at('/')).set(SESSION_COOKIE, before);
    expect(await session(old)).toMatchObject({ signedIn: false });
    expect(await session()).toMatchObject({ signedIn: true });
  });

  it('… and ends the streams of that one at once', async () => {
    await signIn();
    const stream = await browser.page(at('/live?views=board:a1'));

    await signIn();

    const ended = await Promise.race([stream.text(), wait(3_000, 'open', { ref: false })]);
    expect(ended).toMatch(/"ended":"revoked"/);
  });

  it('in two pages at once works in both', async () => {
    const first = await browser.ask(at('/auth/sign-in?to=/one'));
    const second = await browser.ask(at('/auth/sign-in?to=/two'));

    expect((await browser.follow(first.headers.get('location') ?? '')).address).toBe(at('/one'));
    expect((await browser.follow(second.headers.get('location') ?? '')).address).toBe(at('/two'));
  });

  it.each([
    ['was begun in another browser', async (url: string) => ({ by: new Browser(), url })],
    ['was not begun', async () => ({ by: new Browser(), url: at('/auth/callback?code=x&state=y') })],
    ['brings no state', async () => ({ by: browser, url: at('/auth/callback?code=x') })],
    ['brings two states', async (url: string) => ({ by: browser, url: `${url}&state=other` })],
  ])('that %s is refused, in words and not in code', async (_, change) => {
    const begun = await browser.ask(at('/auth/sign-in'));
    const { by, url } = await change(await returned(begun.headers.get('location') ?? ''));

    const response = await by.ask(url);

    expect([response.status, response.headers.get('location')]).toEqual([303, '/?problem=SIGN_IN_NOT_BEGUN']);
    expect(by.jarOf(at('/')).has(SESSION_COOKIE)).toBe(false);
  });

  it('with a code that was used before is refused', async () => {
    const begun = await browser.ask(at('/auth/sign-in'));
    const cookies = new Map(browser.jarOf(at('/')));
    const url = await returned(begun.headers.get('location') ?? '');
    await browser.ask(url);
    const thief = new Browser();
    for (const [name, value] of cookies) thief.jarOf(at('/')).set(name, value);

    const response = await thief.ask(url);

    expect(response.headers.get('location')).toBe('/?problem=NOT_SIGNED_IN');
    expect(await session(thief)).toMatchObject({ signedIn: false });
  });

  it('says so when identity is away', async () => {
    await gateway.stop();
    gateway = await start();
    ground.provider.isAway = true;

    const response = await browser.ask(at('/auth/sign-in'));

    expect(response.headers.get('location')).toBe('/?problem=PART_UNAVAILABLE');
  });
});

describe('somebody signed in', () => {
  it('still is after the gateway was started again, and while identity is away', async () => {
    await signIn();
    await gateway.stop();
    gateway = await start();
    ground.provider.isAway = true;

    expect(await session()).toMatchObject({ signedIn: true, name: 'Sam Reid' });
  });

  it('stays so by saying that they are there', async () => {
    await signIn();
    const before = await session();

    const response = await post('/auth/extend');

    const { idleEndsAt } = (await response.json()) as { idleEndsAt: string };
    expect(Date.parse(idleEndsAt)).toBeGreaterThan(Date.parse(String(before['idleEndsAt'])));
  });

  it('signs out here and at identity, at once and for good', async () => {
    await signIn();
    const secret = browser.jarOf(at('/')).get(SESSION_COOKIE) ?? '';

    const { next } = (await (await post('/auth/sign-out')).json()) as { next: string };

    expect(next.startsWith(ground.provider.issuer)).toBe(true);
    expect(new URL(next).searchParams.get('post_logout_redirect_uri')).toBe(at('/'));
    expect(browser.jarOf(at('/')).has(SESSION_COOKIE)).toBe(false);
    browser.jarOf(at('/')).set(SESSION_COOKIE, secret);
    expect(await session()).toMatchObject({ signedIn: false });
  });

  it('is not signed out, or kept signed in, by another site', async () => {
    await signIn();

    for (const path of ['/auth/sign-out', '/auth/extend']) {
      expect((await post(path, { 'x-junction': '' })).status).toBe(403);
      expect((await post(path, { origin: 'https://elsewhere.example' })).status).toBe(403);
    }
    expect(await session()).toMatchObject({ signedIn: true });
  });
});

it('a stranger is told that they are one', async () => {
  expect(await session()).toEqual({ signedIn: false, mode: 'demonstration', traceId: expect.any(String) as unknown });
  expect((await post('/auth/extend')).status).toBe(401);
  expect((await post('/auth/sign-out')).status).toBe(401);
});

/** The address at which identity sends a browser back, without going there. */
async function returned(url: string): Promise<string> {
  let address = url;
  while (!address.startsWith(at('/auth/callback'))) {
    const response = await browser.ask(address);
    address = new URL(response.headers.get('location') ?? '', address).href;
  }
  return address;
}
