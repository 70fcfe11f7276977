import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aGateway, aGround, type GatewayUnderTest, type Ground } from '../gateway.builder.js';
import { aSubgraph, aSupergraph, type SubgraphInProcess } from '../graph/two-subgraphs.builder.js';
import { Browser } from '../session/browser.builder.js';
import { NORTH, SOUTH } from '../session/identity.builder.js';
import { hashOf } from '../session/open-session.js';
import { SESSION_COOKIE } from '../session/session-cookie.js';

const BOARD = { view: 'board', id: 'a1', ldServiceIds: [NORTH] };

let subgraph: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;
let sam: Browser;
const open: Listening[] = [];

beforeAll(async () => {
  subgraph = await aSubgraph('only', 'type Query { one: Int }', { Query: { one: () => 1 } });
  ground = await aGround();
  const supergraph = aSupergraph([subgraph]);
  gateway = await aGateway(ground, {
    supergraphs: { staff: supergraph, partner: supergraph, analytics: supergraph },
    subgraphs: { only: subgraph.url },
    live: { beatMs: 50, lookMs: 100, total: 8 },
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([ground.stop(), subgraph.stop()]);
});

beforeEach(async () => {
  sam = await signedIn('sam.reid');
});

afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  while (gateway.streams.count > 0) await wait(5);
});

async function signedIn(userId: string): Promise<Browser> {
  const browser = new Browser();
  ground.provider.userId = userId;
  await browser.follow(`${gateway.origin}/auth/sign-in`);
  return browser;
}

interface Listening {
  readonly status: number;
  readonly response: IncomingMessage;
  /** Everything heard until now. */
  text(): string;
  events(): { event: string; data: unknown }[];
  /** Waits until some text has come, or fails. */
  hears(pattern: RegExp): Promise<void>;
  isClosed(): boolean;
  close(): void;
}

function listen(
  browser: Browser,
  views: string,
  headers: Record<string, string> = { 'x-junction': 'portal' },
): Promise<Listening> {
  const cookie = [...browser.jarOf(gateway.origin)].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const asked = request(`${gateway.origin}/live?views=${views}`, { headers: { cookie, ...headers } }, (response) => {
      let text = '';
      let closed = false;
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('close', () => (closed = true));
      response.on('error', () => undefined);
      const listening: Listening = {
        status: response.statusCode ?? 0,
        response,
        text: () => text,
        events: () => eventsIn(text),
        hears: async (pattern) => {
          for (let waited = 0; waited < 3_000 && !pattern.test(text); waited += 10) await wait(10);
          expect(text).toMatch(pattern);
        },
        isClosed: () => closed,
        close: () => asked.destroy(),
      };
      open.push(listening);
      resolve(listening);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const eventsIn = (text: string): { event: string; data: unknown }[] =>
  [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event = '', data = '']) => ({
    event,
    data: JSON.parse(data) as unknown,
  }));
const changesHeard = (listening: Listening): unknown[] =>
  listening
    .events()
    .filter(({ event }) => event === 'changed')
    .map(({ data }) => data);

describe('a page that listens', () => {
  it('hears at once that a view it shows has changed, and nothing of what changed', async () => {
    const page = await listen(sam, 'board:a1,person:p1');
    expect(page.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    });

    gateway.live.say(BOARD);
    gateway.live.say({ view: 'person', id: 'p1', ldServiceIds: [SOUTH, NORTH] });

    await page.hears(/"p1"/);
    expect(changesHeard(page)).toEqual([
      { view: 'board', id: 'a1' },
      { view: 'person', id: 'p1' },
    ]);
    expect(page.text()).not.toContain(NORTH);
  });

  it('hears nothing of other views, nor of those of another service, however it names them', async () => {
    const page = await listen(sam, 'board:a1,board:south');
    const stranger = await listen(await signedIn('pat.new'), 'board:a1,board:south');

    gateway.live.say({ view: 'board', id: 'south', ldServiceIds: [SOUTH] });
    gateway.live.say({ view: 'board', id: 'a1', ldServiceIds: [] });
    gateway.live.say({ ...BOARD, id: 'a2' });
    gateway.live.say({ ...BOARD, view: 'person' });
    gateway.live.say(BOARD);

    await page.hears(/changed/);
    await wait(100);
    expect(changesHeard(page)).toEqual([{ view: 'board', id: 'a1' }]);
    expect(changesHeard(stranger)).toEqual([]);
  });

  it('hears a beat while nothing happens, when its session ends, and that it may have missed something', async () => {
    const page = await listen(sam, 'board:a1');

    await page.hears(/^:$/m);
    gateway.live.lose();
    await page.hears(/event: lost/);
    const late = await listen(sam, 'board:a1');
    await late.hears(/event: lost/);
    gateway.live.miss();
    await Promise.all([page.hears(/event: reset/), late.hears(/event: reset/)]);
    expect(page.events()[0]).toMatchObject({
      event: 'session',
      data: { ends: expect.stringMatching(/Z$/) as unknown },
    });
  });

  it('hears that its session is over, and is cut off: when somebody revokes it', async () => {
    const page = await listen(sam, 'board:a1');
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');

    await gateway.stored.see('update sessions set revoked_at = now() where id_hash = $1', [hash]);

    await page.hears(/"ended":"revoked"/);
    while (!page.isClosed()) await wait(10);
    gateway.live.say(BOARD);
    expect(changesHeard(page)).toEqual([]);
  });

  it('… when nobody used it for half an hour', async () => {
    const page = await listen(sam, 'board:a1');
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');

    await gateway.stored.see("update sessions set last_used_at = now() - interval '31 min' where id_hash = $1", [hash]);

    await page.hears(/"ended":"idle"/);
  });

  it('… at once when its user signs out', async () => {
    const page = await listen(sam, 'board:a1');

    await sam.page(`${gateway.origin}/auth/sign-out`, { method: 'POST' });

    await page.hears(/"ended":"revoked"/);
  });

  it('stops to hear of a service that its user has left', async () => {
    const page = await listen(sam, 'board:a1');
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');

    await gateway.stored.see("update sessions set pairs = '[]' where id_hash = $1", [hash]);
    await wait(250);
    gateway.live.say(BOARD);
    await wait(50);

    expect(changesHeard(page)).toEqual([]);
  });

  it('hears nothing of people whom a role does not show: support workers see those they are allocated to', async () => {
    const page = await listen(sam, 'board:a1');
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');
    const pairs = ['support_worker', 'peer_support_worker'].map((role) => ({ ldServiceId: NORTH, role }));

    await gateway.stored.see('update sessions set pairs = $2 where id_hash = $1', [hash, JSON.stringify(pairs)]);
    await wait(250);
    gateway.live.say(BOARD);
    await wait(50);

    expect(changesHeard(page)).toEqual([]);
  });

  it('learns by itself that a role has ended at identity, though nothing else asks for it', async () => {
    const page = await listen(sam, 'board:a1');
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');
    const { roles } = ground.provider;
    ground.provider.roles = {};

    await gateway.stored.see('update sessions set token_ends_at = now() where id_hash = $1', [hash]);
    await wait(500);
    gateway.live.say(BOARD);
    await wait(50);

    ground.provider.roles = roles;
    expect(changesHeard(page)).toEqual([]);
  });

  it('does not keep its session from ending', async () => {
    const hash = hashOf(sam.jarOf(gateway.origin).get(SESSION_COOKIE) ?? '');
    await gateway.stored.see("update sessions set last_used_at = now() - interval '20 min' where id_hash = $1", [hash]);
    const [before] = await gateway.stored.see('select last_used_at from sessions where id_hash = $1', [hash]);

    const page = await listen(sam, 'board:a1');
    await page.hears(/:\n\n:\n\n/);

    expect(await gateway.stored.see('select last_used_at from sessions where id_hash = $1', [hash])).toEqual([before]);
  });
});

describe('a stream', () => {
  it('is for pages of this origin, signed in, that name views', async () => {
    expect((await listen(sam, 'board:a1', {})).status).toBe(403);
    expect(
      (await listen(sam, 'board:a1', { 'x-junction': 'portal', origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await listen(new Browser(), 'board:a1')).status).toBe(401);
    expect((await listen(sam, 'board')).status).toBe(400);
    expect((await listen(sam, '')).status).toBe(400);
    expect((await sam.page(`${gateway.origin}/live?views=board:a1`, { method: 'HEAD' })).status).toBe(404);
  });

  it('is one of six a browser has, and of so many the gateway has; a closed one makes room', async () => {
    const six = await Promise.all(Array.from({ length: 6 }, () => listen(sam, 'board:a1')));
    expect(six.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await listen(sam, 'board:a1')).status).toBe(429);

    const jo = await signedIn('jo.hart');
    expect([(await listen(jo, 'board:a1')).status, (await listen(jo, 'board:a1')).status]).toEqual([200, 200]);
    expect((await listen(jo, 'board:a1')).status).toBe(429);

    six[0]?.close();
    while (gateway.streams.count > 7) await wait(5);
    expect((await listen(sam, 'board:a1')).status).toBe(200);
  });

  it('is not kept for a page that goes away while its session is read', async () => {
    const cookie = `${SESSION_COOKIE}=${sam.jarOf(gateway.origin).get(SESSION_COOKIE)}`;
    const held = gateway.stored.see(
      'do $$ begin lock table sessions in access exclusive mode; perform pg_sleep(0.6); end $$',
    );
    await wait(100);
    const gone = Array.from({ length: 8 }, () => {
      const headers = { cookie, 'x-junction': 'portal' };
      return request(`${gateway.origin}/live?views=board:a1`, { headers })
        .on('error', () => undefined)
        .end();
    });
    await wait(200);
    for (const each of gone) each.destroy();
    await held;
    await wait(100);

    expect(gateway.streams.count).toBe(0);
    expect((await listen(sam, 'board:a1')).status).toBe(200);
  });

  it('is cut off when its page does not read, instead of filling the memory', async () => {
    const slow = await listen(sam, `board:${'a'.repeat(60)}`);
    const quick = await listen(sam, 'board:a1');
    slow.response.pause();

    for (let said = 0; said < 400 && gateway.streams.count > 1; said += 1) {
      for (let each = 0; each < 500; each += 1) gateway.live.say({ ...BOARD, id: 'a'.repeat(60) });
      await wait(1);
    }

    expect(gateway.streams.count).toBe(1);
    gateway.live.say(BOARD);
    await quick.hears(/changed/);
  });
});
