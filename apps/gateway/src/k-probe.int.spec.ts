import { afterAll, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Actor } from '@junction/auth';
import { Database, SystemClock } from '@junction/persistence';
import { createTestDatabase, NORTH } from '@junction/testing';
import fastify from 'fastify';
import cookie from '@fastify/cookie';
import net from 'node:net';
import { parse, validate, specifiedRules } from 'graphql';
import { federateGraph } from './graph/federate-graph.js';
import { limitOperation, limitTokens, LIMITS } from './graph/document-limits.rules.js';
import { answerIntrospection } from './graph/answer-introspection.js';
import { liveRoutes } from './live/live.routes.js';
import { LiveStream } from './live/live-stream.js';
import { LiveStreams } from './live/live-streams.js';
import { MIGRATIONS } from './migrations/index.js';
import { aBearer, FakeIdentity, someTokens } from './session/identity.builder.js';
import { sessionVerbs } from './session/session-verbs.js';
const out = (...a: unknown[]) => process.stderr.write('KPROBE ' + a.map((x) => typeof x === 'string' ? x : JSON.stringify(x)).join(' ') + '\n');
afterAll(() => {});
it('introspection cost', async () => {
  const sdl = await readFile(new URL('../supergraph/partner.graphql', import.meta.url), 'utf8');
  const f = await federateGraph(sdl, { cases: 'http://127.0.0.1:1', reporting: 'http://127.0.0.1:1' }, { subgraphTimeoutMs: 1000, operationTimeoutMs: 1000 });

  const frag = (name: string, n: number, inner: string) => `fragment ${name} on __Type{${Array.from({ length: n }, (_, i) => `a${i}:ofType{${inner}}`).join(' ')}}`;
  for (const n of [15, 30, 60]) {
    const text = `{__schema{types{fields{type{fields{type{...A}}}}}}} ${frag('A', n, '...B')} ${frag('B', n, '...C')} ${frag('C', n, 'name')}`;
    try { limitTokens(text, LIMITS.tokens); } catch (e) { out(n, 'tokens refused'); continue; }
    const document = parse(text);
    const v = Date.now();
    const errors = validate(f.schema, document, specifiedRules);
    const vms = Date.now() - v;
    if (errors.length) { out(n, 'validation', errors[0]!.message); continue; }
    try { limitOperation(f.schema, { document, operation: document.definitions[0] as never }); } catch (e) { out(n, 'limits refused', (e as Error).message); continue; }
    const t = Date.now();
    let ms = 0; let bytes = -1;
    try { const r = await answerIntrospection(f.schema, document, undefined, {}); ms = Date.now() - t; bytes = JSON.stringify(r).length; } catch (e) { out('threw', (e as Error).message); }
    out('introspection', n, 'chars', text.length, 'validate ms', vms, 'passed all limits, blocked ms', ms || Date.now() - t, 'answer bytes', bytes);
    if (ms > 8000) break;
  }
  await f.stop();
}, 120000);
it('stream leak', async () => {
  const app = fastify(); await app.register(cookie);
  const clock = new SystemClock();
  const session = { idHash: Buffer.alloc(32, 1), userId: 'u', name: '', pairs: [], sealedTokens: Buffer.alloc(0), tokenEndsAt: new Date(Date.now() + 9e6), refreshAfter: new Date(), createdAt: new Date(), lastUsedAt: new Date(), revokedAt: null };
  const streams = new LiveStreams({ findMany: async () => new Map() }, clock);
  const using = { execute: async () => { await new Promise((r) => setTimeout(r, 60)); return session; } };
  liveRoutes(app, 'http://x', using as never, streams);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const port = (app.server.address() as net.AddressInfo).port;
  for (let i = 0; i < 8; i++) {
    const s = net.connect(port, '127.0.0.1');
    await new Promise((r) => s.once('connect', r));
    s.write('GET /live?views=board:a HTTP/1.1\r\nHost: x\r\nx-junction: portal\r\n\r\n');
    await new Promise((r) => setTimeout(r, 15)); s.destroy();
    await new Promise((r) => setTimeout(r, 120));
  }
  out('streams open after 8 clients left', streams.count);
  await streams.look();
  out('after look', streams.count);
  const r = await fetch(`http://127.0.0.1:${port}/live?views=board:a`, { headers: { 'x-junction': 'portal' } });
  out('next page gets', r.status); await r.body?.cancel();
  streams.stop(); app.server.closeAllConnections(); await app.close();
});
it('live to support worker', () => {
  const heard: string[] = [];
  const res = { write: (t: string) => heard.push(t), writableLength: 0 } as never;
  const s = new LiveStream({ idHash: Buffer.alloc(32), userId: 'u', pairs: [{ ldServiceId: NORTH, role: 'support_worker' }], createdAt: new Date(), lastUsedAt: new Date(), revokedAt: null } as never, new Set(['board:b1']), res);
  s.changed({ view: 'board', id: 'b1', ldServiceIds: [NORTH] });
  out('support worker hears', heard);
  void Actor;
});
it('renewal exhausts pool', async () => {
  const stored = await createTestDatabase(MIGRATIONS);
  const database = await Database.open({ url: stored.url, entities: [] });
  const clock = new SystemClock();
  class Hanging extends FakeIdentity { override async renew(): Promise<never> { await new Promise((r) => setTimeout(r, 3000)); throw Object.assign(new Error('timeout')); } }
  const verbs = sessionVerbs(database, new Hanging(), 'a secret of at least thirty-two characters', clock);
  const due = await Promise.all(Array.from({ length: 60 }, () => verbs.opening.execute(someTokens({ bearer: aBearer({ expiresAt: new Date(Date.now() + 10_000) }) }))));
  const fresh = await verbs.opening.execute(someTokens({ bearer: aBearer({ expiresAt: new Date(Date.now() + 3_600_000) }) }));
  const all = due.map((id) => verbs.using.execute(id, 'by_itself').catch(() => undefined));
  await new Promise((r) => setTimeout(r, 200));
  const t = Date.now();
  await verbs.using.execute(fresh, 'by_itself');
  out('identity hangs 3 s, 60 due sessions: a request of somebody whose token is fresh waited ms', Date.now() - t);
  await Promise.all(all);
  await database.close(); await stored.drop();
}, 60000);
