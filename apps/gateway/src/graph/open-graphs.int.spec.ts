import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { aGateway, aGround, type GatewayUnderTest, type Ground } from '../gateway.builder.js';
import { aContract, aSubgraph, aSupergraph, type SubgraphInProcess } from './two-subgraphs.builder.js';

const SDL = `
  type Query { shops(first: Int @tag(name: "partner")): [Shop!]! @tag(name: "partner")  figures: Int @tag(name: "analytics")  people: [String!]! }
  type Mutation { close(name: String!): Shop }
  type Shop { name: String! @tag(name: "partner")  takings: Int  next: Shop @tag(name: "partner")  me: String @tag(name: "partner") }
`;
const ofType = (next: string): string => Array.from({ length: 11 }, (_, i) => `n${i}: ofType { ${next} }`).join(' ');
/** Three fragments of which each takes the next eleven times. */
const MULTIPLYING = `{ __schema { types { fields { type { ...A } } } } } fragment A on __Type { ${ofType('...B')} }
  fragment B on __Type { ${ofType('...C')} } fragment C on __Type { ${ofType('name')} }`;
const aShop = {
  name: 'Corner',
  takings: 1,
  me: (_: unknown, headers: { authorization: string }) => headers.authorization,
};

let subgraph: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  subgraph = await aSubgraph('shops', SDL, {
    Query: { shops: () => [aShop], figures: () => 7, people: () => ['Rosa'] },
  });
  ground = await aGround();
  gateway = await aGateway(ground, {
    supergraphs: {
      staff: aSupergraph([subgraph]),
      partner: aContract([subgraph], 'partner'),
      analytics: aContract([subgraph], 'analytics'),
    },
    subgraphs: { shops: subgraph.url },
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([ground.stop(), subgraph.stop()]);
});

interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { message: string; extensions: { code: string; kind: string } }[];
}

async function ask(graph: string, body: unknown, authorization?: string): Promise<Answer> {
  const proof = authorization ?? `Bearer ${await ground.provider.sign({ scope: graph })}`;
  const response = await fetch(`${gateway.origin}/${graph}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(proof && { authorization: proof }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

describe('a partner', () => {
  it('asks in its own words for what is tagged for partners', async () => {
    expect(await ask('partner', { query: '{ shops { name } }' })).toEqual({
      status: 200,
      data: { shops: [{ name: 'Corner' }] },
    });
  });

  it('is known to subgraphs as one that holds no role', async () => {
    const { data } = await ask('partner', { query: '{ shops { me } }' });

    const proof = (data as { shops: { me: string }[] }).shops[0]?.me.slice('Bearer '.length) ?? '';
    expect(await gateway.proofs.verify(proof)).toMatchObject({
      userId: 'a-partner',
      kind: 'permit',
      graph: 'partner',
      pairs: [],
    });
  });

  it.each([
    '{ people }',
    '{ figures }',
    '{ shops { takings } }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
    'mutation { close(name: "Corner") { name } }',
    'mutation { unheardOf }',
    'subscription { shops { name } }',
    '{ shops { name } } mutation Hidden { close(name: "Corner") { name } }',
  ])('cannot ask for what is not: %s', async (query) => {
    const before = subgraph.received.length;

    const answer = await ask('partner', { query });

    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'DOCUMENT_INVALID']);
    expect(subgraph.received.length).toBe(before);
  });

  it('reads the schema of its own graph, and finds nothing else in it', async () => {
    const { data } = await ask('partner', { query: getIntrospectionQuery() });

    const text = JSON.stringify(data);
    expect(text).toContain('"shops"');
    expect(text).not.toMatch(/takings|figures|people|join__|_service|_entities/);
  });

  it.each([
    ['batch', [{ query: '{ shops { name } }' }], 'BATCH_REFUSED'],
    ['registered document', { documentId: 'f'.repeat(64) }, 'INPUT_INVALID'],
    ['text that is no document', { query: '{ shops { ' }, 'DOCUMENT_INVALID'],
    ['deep document', { query: `{ shops ${'{ next '.repeat(12)} { name } ${'}'.repeat(12)} }` }, 'DOCUMENT_TOO_DEEP'],
    ['costly document', { query: '{ shops(first: 9000) { name } }' }, 'DOCUMENT_TOO_COSTLY'],
    [
      'document with many names',
      { query: `{ shops { ${Array.from({ length: 16 }, (_, i) => `a${i}: name`).join(' ')} } }` },
      'DOCUMENT_HAS_TOO_MANY_ALIASES',
    ],
    [
      'document with many roots',
      { query: `{ ${Array.from({ length: 6 }, (_, i) => `a${i}: shops { name }`).join(' ')} }` },
      'DOCUMENT_HAS_TOO_MANY_ROOT_FIELDS',
    ],
    ['document of many words', { query: `{ ${'shops { name } '.repeat(600)} }` }, 'DOCUMENT_HAS_TOO_MANY_TOKENS'],
    ['document that multiplies under the schema', { query: MULTIPLYING }, 'DOCUMENT_TOO_COSTLY'],
    ['document with a poisoned name', { query: '{ shops { __proto__: name } }' }, 'DOCUMENT_INVALID'],
    ['nothing', {}, 'INPUT_INVALID'],
  ])('is refused a %s', async (_, body, code) => {
    const before = subgraph.received.length;

    const answer = await ask('partner', body);

    expect([answer.status, answer.errors?.[0]?.extensions]).toMatchObject([400, { code, kind: 'invalid_input' }]);
    expect(subgraph.received.length).toBe(before);
  });

  it.each([
    '{ shops(first: "Rosa") { name } }',
    '{ shops { Rosa } }',
    '{ shops { name(of: "Rosa") } }',
    'query Rosa($Rosa: Rosa) { shops { name } }',
    '{ shops { name } } "Rosa',
  ])('hears where a document is wrong, not what it wrote there: %s', async (query) => {
    const answer = await ask('partner', { query });

    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'DOCUMENT_INVALID']);
    expect(answer.errors?.[0]).toHaveProperty('locations');
    expect(JSON.stringify(answer)).not.toContain('Rosa');
  });

  it('is a stranger without a good token', async () => {
    const good = { scope: 'partner' };
    const past = Math.floor(Date.now() / 1000) - 60;
    const tokens = [
      '',
      'Bearer ',
      'Basic dXNlcjpwYXNz',
      'Bearer not.a.token',
      `Bearer ${await ground.provider.sign({ ...good, exp: past })}`,
      `Bearer ${await ground.provider.sign({ ...good, aud: 'another' })}`,
      `Bearer ${await ground.provider.sign({ ...good, iss: 'https://elsewhere.example' })}`,
      `Bearer ${(await ground.provider.sign(good)).slice(0, -8)}AAAAAAAA`,
    ];
    for (const token of tokens) {
      const answer = await ask('partner', { query: '{ shops { name } }' }, token);
      expect([answer.status, answer.errors?.[0]?.extensions]).toMatchObject([
        401,
        { code: 'NOT_SIGNED_IN', kind: 'forbidden' },
      ]);
    }
  });
});

it('an analyst asks for what is tagged for analysis, and nothing else', async () => {
  expect(await ask('analytics', { query: '{ figures }' })).toEqual({ status: 200, data: { figures: 7 } });
  expect(await ask('analytics', { query: '{ shops { name } }' })).toMatchObject({ status: 400 });
});
