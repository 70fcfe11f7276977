import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { InternalTokenSigner, Actor } from '@junction/auth';
import { request } from 'undici';
import { arrive, askCases, NORTH } from './service-client.mjs';

/** A place with few people. */
const SITE = 'aaaaaaaa-0000-4000-8000-0000000000a2';
/** Ours, what it is compared with for its rate, and for its CPU. */
const GATEWAYS = ['./gateways/ours.mjs', './gateways/aggregator.mjs', './stock-gateway/serve.mjs'];
const CALLERS = 8;
const SECONDS = 4;
const ROUNDS = 3;

/**
 * @typedef {object} Gateway one of those that are compared, running
 * @property {string} url
 * @property {() => Promise<number>} cpuMs used so far
 * @property {() => void} stop
 */
/** @typedef {{ rate: number, cpuMs: number }} Taken requests a second, and the gateway's own CPU for one */

/**
 * Pages through our federation, beside a hand-written aggregator over the same services (how many a second) and beside
 * the stock Apollo gateway (its own CPU for one request), all behind the same plain HTTP, as the same user.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const pages = await pagesOf(platform);
  const all = await Promise.all(GATEWAYS.map((path) => start(platform, path)));
  try {
    const figures = [];
    for (const page of pages) {
      const answers = await Promise.all(all.map(async ({ url }) => comparable(await ask(platform, url, page))));
      if (new Set(answers).size > 1) throw new Error(`the gateways answer differently to ${page.name}`);
      const [we, byHand, stock] = await inTurns(platform, all, page);
      if (!we || !byHand || !stock) throw new Error('nothing was measured');
      figures.push(rateFigure(page.name, we, byHand), cpuFigure(page.name, we, stock));
    }
    return figures;
  } finally {
    for (const gateway of all) gateway.stop();
  }
}

/** @param {string} page @param {Taken} we @param {Taken} byHand @returns {import('./bench.mjs').Figure} */
const rateFigure = (page, we, byHand) => ({
  what: `${page} by our federation, ${CALLERS} callers`,
  measured: `${Math.round(we.rate)} a second`,
  against: `a hand-written aggregator: ${Math.round(byHand.rate)} a second`,
  ratio: (we.rate / byHand.rate).toFixed(2),
  aim: '≥ 0.50',
});

/** @param {string} page @param {Taken} we @param {Taken} stock @returns {import('./bench.mjs').Figure} */
const cpuFigure = (page, we, stock) => ({
  what: `${page}: the federation’s own CPU for one`,
  measured: `${we.cpuMs.toFixed(2)} ms`,
  against: `the stock Apollo gateway: ${stock.cpuMs.toFixed(2)} ms`,
  ratio: (we.cpuMs / stock.cpuMs).toFixed(2),
  aim: '≤ 0.65',
});

/** Sites from cases, their service's figures from reporting. */
const FIGURES = `query ServiceFigures($from: String!, $to: String!) { mySites { id name ldService { id name
  figures(from: $from, to: $to) { freshAsOf months { arrived medianMinutesToSeen month n seen } suppressed } } } }`;

/** @typedef {{ name: string, query: string, variables: Record<string, unknown> }} Page */

/** @param {import('../platform/platform.mjs').Platform} platform @returns {Promise<Page[]>} */
async function pagesOf(platform) {
  const { person } = await arrive(askCases(platform), SITE);
  const documents = Object.values(
    /** @type {Record<string, string>} */ (JSON.parse(readFileSync('apps/portal/registered-documents.json', 'utf8'))),
  );
  const named = (/** @type {string} */ name) => {
    const found = documents.find((document) => document.includes(`query ${name}(`));
    if (found === undefined) throw new Error(`the portal has no page ${name}`);
    return found;
  };
  const year = new Date().getUTCFullYear();
  return [
    { name: 'the board of a site', query: named('SiteBoard'), variables: { siteId: SITE, first: 20 } },
    { name: 'the page of a person', query: named('PersonRecord'), variables: { id: person.id, entries: 20 } },
    {
      name: 'the figures, of two services',
      query: FIGURES,
      variables: { from: `${year}-01`, to: `${year}-12` },
    },
  ];
}

/** @param {import('../platform/platform.mjs').Platform} platform @param {string} path @returns {Promise<Gateway>} */
async function start(platform, path) {
  const subgraphs = { cases: `${platform.urls.cases}/graphql`, reporting: `${platform.urls.reporting}/graphql` };
  const env = { ...process.env, NODE_ENV: 'production', BENCH_SUBGRAPHS: JSON.stringify(subgraphs) };
  const child = fork(new URL(path, import.meta.url), { env });
  const died = once(child, 'exit').then(() => Promise.reject(new Error(`${path} ended`)));
  died.catch(() => {});
  const [{ port }] = await Promise.race([once(child, 'message'), died]);
  return {
    url: `http://127.0.0.1:${port}/`,
    async cpuMs() {
      const told = once(child, 'message');
      child.send('cpu');
      return (await Promise.race([told, died]))[0].cpuMs;
    },
    stop: () => child.disconnect(),
  };
}

/** @param {import('../platform/platform.mjs').Platform} platform @param {string} url @param {Page} page */
async function ask(platform, url, { query, variables }) {
  const authorization = `Bearer ${await tokenOf(platform)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const reply = await request(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = /** @type {any} */ (await reply.body.json());
  if (errors) throw new Error(`a gateway refused: ${JSON.stringify(errors[0]).slice(0, 300)}`);
  return data;
}

/** @param {import('../platform/platform.mjs').Platform} platform */
function tokenOf(platform) {
  const key = platform.setup.secrets?.internal.private;
  if (key === undefined) throw new Error('benches run in demonstration mode');
  const userId = /** @type {never} */ ('00000000-0000-4000-8000-0000000000bb');
  const pairs = [{ ldServiceId: /** @type {never} */ (NORTH), role: /** @type {const} */ ('team_lead') }];
  return new InternalTokenSigner(key).sign(Actor.of({ userId, pairs, requestId: crypto.randomUUID(), graph: 'staff' }));
}

/** Members of an object come in any order; how fresh something is differs by the moment. @param {unknown} data */
const comparable = (data) =>
  JSON.stringify(data, (name, value) => {
    if (name === 'freshAsOf' || name === 'asOf') return undefined;
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });

/**
 * Each in turn, several times; of each the round that was disturbed least.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {readonly Gateway[]} gateways
 * @param {Page} page
 */
async function inTurns(platform, gateways, page) {
  /** @type {Taken[]} */
  const best = gateways.map(() => ({ rate: 0, cpuMs: Infinity }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, gateway] of gateways.entries()) {
      const taken = await load(platform, gateway, page);
      const known = best[place];
      // The first round only warms up.
      if (round === 0 || !known) continue;
      best[place] = { rate: Math.max(known.rate, taken.rate), cpuMs: Math.min(known.cpuMs, taken.cpuMs) };
    }
  }
  return best;
}

/** @param {import('../platform/platform.mjs').Platform} platform @param {Gateway} gateway @param {Page} page @returns {Promise<Taken>} */
async function load(platform, gateway, page) {
  const cpuBefore = await gateway.cpuMs();
  const startedAt = performance.now();
  let done = 0;
  const caller = async () => {
    for (; performance.now() < startedAt + SECONDS * 1000; done += 1) await ask(platform, gateway.url, page);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const seconds = (performance.now() - startedAt) / 1000;
  return { rate: done / seconds, cpuMs: ((await gateway.cpuMs()) - cpuBefore) / done };
}
