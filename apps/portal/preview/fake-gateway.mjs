/**
 * Stands in for the gateway while somebody works on the pages alone: the built portal, sign-in, registered documents and
 * the live stream, from invented people in memory. It can be told to be slow, broken, signed out or silent, so that
 * every state of a page can be looked at. No test of the platform uses it.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { answering, refusal } from './answers.mjs';
import { NORTH_VALE, someStays, USERS } from './invented.mjs';

const DIST = join(import.meta.dirname, '../dist');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const IDLE_MS = 30 * 60_000;

/** What there is, who is signed in, and what goes wrong. */
const aWorld = () => ({
  stays: someStays(),
  claims: new Map(),
  checks: new Map(),
  drafts: [],
  cases: new Map(),
  typed: new Map(),
  done: new Map(),
  streams: new Set(),
  user: 'sam',
  signsInAs: 'sam',
  endsInMs: IDLE_MS,
  slowMs: 0,
  refuse: null,
  dead: false,
  live: true,
  requests: [],
  changed(siteId, personId) {
    const views = [
      { view: 'board', id: siteId },
      { view: 'person', id: personId },
      { view: 'worklist', id: NORTH_VALE },
    ];
    for (const view of views)
      for (const stream of this.streams) stream.write(`event: changed\ndata: ${JSON.stringify(view)}\n\n`);
  },
  cut() {
    for (const stream of this.streams) stream.destroy();
  },
});

function sessionOf({ user, endsInMs }) {
  const known = USERS[user];
  const at = (ms) => new Date(Date.now() + ms).toISOString();
  if (!known) return { signedIn: false, mode: 'demonstration' };
  return { signedIn: true, ...known, expiresAt: at(12 * 3_600_000), idleEndsAt: at(endsInMs), mode: 'demonstration' };
}

const auth = (world) => ({
  'GET /auth/session': (_, response) => json(response, 200, sessionOf(world)),
  'POST /auth/extend': (_, response) => {
    world.endsInMs = IDLE_MS;
    json(response, 200, sessionOf(world));
  },
  'POST /auth/sign-out': (_, response) => {
    world.user = null;
    json(response, 200, { next: '/' });
  },
  'GET /auth/sign-in': ({ url }, response) => {
    world.user = world.signsInAs;
    response.writeHead(303, { location: new URL(url, 'http://x').searchParams.get('to') ?? '/' }).end();
  },
});

const graph = (world, answer) => ({
  'GET /live': (_, response) => {
    if (!world.live || !world.user) return json(response, world.user ? 503 : 401, {});
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
    const beat = setInterval(() => response.write(':\n\n'), 10_000);
    world.streams.add(response);
    response.on('close', () => {
      clearInterval(beat);
      world.streams.delete(response);
    });
  },
  'POST /graphql': async (request, response) => {
    const body = JSON.parse(await textOf(request));
    const key = request.headers['idempotency-key'];
    world.requests.push({ key, body });
    await new Promise((resolve) => setTimeout(resolve, world.slowMs));
    if (world.dead) return response.destroy();
    if (!world.user) return json(response, 401, { errors: [refusal('NOT_SIGNED_IN', 'forbidden')] });
    if (world.refuse) return json(response, 200, { data: null, errors: [refusal(...world.refuse)] });
    json(response, 200, await answer(body, key));
  },
});

/** Starts it at a port of this computer alone; `world` may be changed while it runs. */
export async function startFakeGateway(port = 0) {
  const world = aWorld();
  const routes = { ...auth(world), ...graph(world, await answering(world)) };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const route = routes[`${request.method} ${pathname}`];
    void (route ? route(request, response) : file(pathname, response));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { world, origin: `http://localhost:${server.address().port}`, stop };
}

function json(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function textOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

async function file(pathname, response) {
  const name = extname(pathname) === '' ? '/index.html' : pathname;
  try {
    const content = await readFile(join(DIST, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': CSP }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

if (import.meta.filename === process.argv[1]) {
  const { origin } = await startFakeGateway(Number(process.env.PORT ?? 4100));
  console.log(`The portal with invented people: ${origin}`);
}
