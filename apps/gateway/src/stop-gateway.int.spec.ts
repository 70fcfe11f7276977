import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aGateway, aGround, idOf, type GatewayUnderTest, type Ground } from './gateway.builder.js';
import { aSubgraph, aSupergraph, type SubgraphInProcess } from './graph/two-subgraphs.builder.js';
import { Browser } from './session/browser.builder.js';

const ONE = 'query One { one }';

let subgraph: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;
let browser: Browser;

beforeAll(async () => {
  subgraph = await aSubgraph('only', 'type Query { one: Int }', { Query: { one: () => wait(700).then(() => 1) } });
  ground = await aGround();
  const supergraph = aSupergraph([subgraph]);
  gateway = await aGateway(ground, {
    supergraphs: { staff: supergraph, partner: supergraph, analytics: supergraph },
    subgraphs: { only: subgraph.url },
    documents: [ONE],
    fetching: { subgraphTimeoutMs: 60_000, operationTimeoutMs: 60_000 },
  });
  browser = new Browser();
  await browser.follow(`${gateway.origin}/auth/sign-in`);
});

afterAll(async () => {
  await Promise.all([ground.stop(), subgraph.stop()]);
});

it('a gateway that stops closes its streams, answers what it was asked, and waits for nobody for ever', async () => {
  const stream = await browser.page(`${gateway.origin}/live?views=board:a1`);
  const ask = (): Promise<Response> =>
    browser.page(`${gateway.origin}/graphql`, { method: 'POST', body: { documentId: idOf(ONE) } });
  const answered = ask();
  while (subgraph.received.length < 1) await wait(5);
  subgraph.fault = 'hang';
  const hanging = ask().catch(() => 'cut off');
  while (subgraph.received.length < 2) await wait(5);

  const startedAt = performance.now();
  await gateway.stop();

  expect(performance.now() - startedAt).toBeLessThan(2_800);
  expect(await (await answered).json()).toEqual({ data: { one: 1 } });
  expect(await hanging).toBe('cut off');
  expect(await stream.text()).toContain('event: session');
  await expect(ask()).rejects.toThrow();
});
