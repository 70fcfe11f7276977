import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { aGateway, aGround, idOf, type GatewayUnderTest, type Ground } from './gateway.builder.js';
import { aContract, aSubgraph, aSupergraph, type SubgraphInProcess } from './graph/two-subgraphs.builder.js';
import { Browser } from './session/browser.builder.js';
import { NORTH } from './session/identity.builder.js';

const LIBRARY = `
  type Query { me: String!  books(first: Int @tag(name: "partner")): [Book!]! @tag(name: "partner")  broken(how: String!): String  secret: String }
  type Mutation { lend(id: ID!, to: String!): Book! }
  type Book @key(fields: "id") { id: ID! @tag(name: "partner")  title: String! @tag(name: "partner")  shelf: String }
`;
const REVIEWS = `
  type Query { newest: String @tag(name: "analytics") }
  type Book @key(fields: "id") { id: ID! @tag(name: "partner")  stars: Int @tag(name: "partner") }
`;
const ME = 'query Me { me }';
const BOOKS = 'query Books { books { title stars } }';
const LEND = 'mutation Lend($id: ID!, $to: String!) { lend(id: $id, to: $to) { title } }';
const BROKEN = 'query Broken($how: String!) { broken(how: $how) }';

const FAULTS: Readonly<Record<string, Error>> = {
  refused: new GraphQLError('not in this state', {
    extensions: {
      code: 'BOOK_IS_LENT',
      kind: 'conflict',
      fields: { id: 'LENT' },
      stacktrace: ['secret'],
      sql: 'secret',
    },
  }),
  unknown: new Error('select secret from people where name = Rosa'),
  internal: new GraphQLError('secret', { extensions: { code: 'INTERNAL', kind: 'internal' } }),
};

let library: SubgraphInProcess;
let reviews: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;
let browser: Browser;

beforeAll(async () => {
  library = await aSubgraph('library', LIBRARY, {
    Query: {
      me: (_, __, headers) => (headers as { authorization: string }).authorization,
      books: () => [{ id: '1', title: 'Emma' }],
      broken: (_, { how }) => FAULTS[how as string],
    },
    Mutation: { lend: () => ({ id: '1', title: 'Emma' }) },
  });
  reviews = await aSubgraph('reviews', REVIEWS, {
    Query: { newest: () => 'good' },
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 5 }) },
  });
  ground = await aGround();
  gateway = await aGateway(ground, {
    supergraphs: {
      staff: aSupergraph([library, reviews]),
      partner: aContract([library, reviews], 'partner'),
      analytics: aContract([library, reviews], 'analytics'),
    },
    subgraphs: { library: library.url, reviews: reviews.url },
    documents: [ME, BOOKS, LEND, BROKEN],
  });
  browser = new Browser();
  await browser.follow(`${gateway.origin}/auth/sign-in?to=/sites/1`);
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([ground.stop(), library.stop(), reviews.stop()]);
});

beforeEach(() => {
  library.fault = undefined;
  reviews.fault = undefined;
});

interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

const send = async (body: unknown, headers: Record<string, string> = {}, by = browser): Promise<Answer> => {
  const response = await by.page(`${gateway.origin}/graphql`, { method: 'POST', body, headers });
  return { status: response.status, ...((await response.json()) as object) };
};
const ask = (document: string, variables: object = {}, headers = {}): Promise<Answer> =>
  send({ documentId: idOf(document), variables }, headers);
const codeOf = ({ status, errors }: Answer): unknown[] => [
  status,
  errors?.[0]?.extensions['code'],
  errors?.[0]?.extensions['kind'],
];

describe('a page of the portal', () => {
  it('is answered from every part, in the name of whoever is signed in', async () => {
    const answer = await ask(BOOKS);

    expect(answer).toEqual({ status: 200, data: { books: [{ title: 'Emma', stars: 5 }] } });
  });

  it('is never known to a subgraph by its session or token, but by a proof made for the request', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    const { data } = await ask(ME, {}, { traceparent });

    const actor = await gateway.proofs.verify(String(data?.['me']).replace('Bearer ', ''));
    expect(actor).toMatchObject({
      userId: 'sam.reid',
      kind: 'member',
      graph: 'staff',
      pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
    });
    const headers = library.received.at(-1)?.headers;
    expect(headers?.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-/);
    expect(headers).not.toHaveProperty('cookie');
  });

  it('sends its idempotency key on to where something changes, and nowhere else', async () => {
    const key = { 'idempotency-key': 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' };

    await ask(LEND, { id: '1', to: 'Ann' }, key);
    expect(library.received.at(-1)?.headers['idempotency-key']).toBe(key['idempotency-key']);
    await ask(ME, {}, key);
    expect(library.received.at(-1)?.headers).not.toHaveProperty('idempotency-key');
  });

  it('cannot have the gateway call another address, or add a header, by `extensions`', async () => {
    const extensions = { endpoint: reviews.url, headers: { 'x-added': 'yes' }, method: 'GET' };
    const before = reviews.received.length;

    const answer = await send({ documentId: idOf(ME), extensions });

    expect(answer.status).toBe(200);
    expect(library.received.at(-1)?.headers).not.toHaveProperty('x-added');
    expect(reviews.received.length).toBe(before);
  });

  it('hears that a part is away, by field, and has all the rest', async () => {
    reviews.fault = 'hang';

    const answer = await ask(BOOKS);

    expect(answer).toMatchObject({ status: 200, data: { books: [{ title: 'Emma', stars: null }] } });
    expect(answer.errors).toEqual([
      {
        message: 'reviews does not answer',
        path: ['books', 0, 'stars'],
        extensions: {
          code: 'PART_UNAVAILABLE',
          kind: 'unavailable',
          reference: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        },
      },
    ]);
  });
});

describe('what a subgraph refuses', () => {
  it('comes through with its code, kind and fields, and nothing else that it said', async () => {
    const { errors } = await ask(BROKEN, { how: 'refused' });

    expect(errors).toEqual([
      {
        message: 'not in this state',
        path: ['broken'],
        extensions: {
          code: 'BOOK_IS_LENT',
          kind: 'conflict',
          fields: { id: 'LENT' },
          reference: expect.any(String) as unknown,
        },
      },
    ]);
  });

  it.each(['unknown', 'internal'])('for a reason of its own (%s) is masked', async (how) => {
    const { errors } = await ask(BROKEN, { how });

    expect(errors).toMatchObject([
      { message: 'something went wrong here', extensions: { code: 'INTERNAL', kind: 'internal' } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|Rosa/);
  });
});

describe('the staff graph', () => {
  it.each([
    ['a document that nobody built', { documentId: 'f'.repeat(64) }],
    ['a document in its own words', { query: ME }],
    ['both', { documentId: idOf(ME), query: 'query Other { secret }' }],
    ['nothing', {}],
    ['an id of another form', { documentId: { $ne: null } }],
    ['the schema', { query: '{ __schema { types { name } } }' }],
  ])('takes only documents of the portal: not %s', async (_, body) => {
    expect(codeOf(await send(body))).toEqual([400, 'DOCUMENT_NOT_REGISTERED', 'invalid_input']);
  });

  it.each([
    ['a batch', [{ documentId: idOf(ME) }], 400, 'BATCH_REFUSED'],
    ['text that is no JSON', '{', 400, 'INPUT_INVALID'],
    ['a poisoned object', '{"documentId": "1", "__proto__": {"x": 1}}', 400, 'INPUT_INVALID'],
    ['variables that are no object', { documentId: idOf(ME), variables: 'x' }, 400, 'INPUT_INVALID'],
    ['variables that do not fit', { documentId: idOf(LEND), variables: { id: ['1'] } }, 400, 'INPUT_INVALID'],
    ['more than 100 kB', { documentId: idOf(ME), variables: { x: 'x'.repeat(101 * 1024) } }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s', async (_, body, status, code) => {
    const before = library.received.length;

    expect(codeOf(await send(body))).toEqual([status, code, 'invalid_input']);
    expect(library.received.length).toBe(before);
  });

  it('refuses another content type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await send(JSON.stringify({ documentId: idOf(ME) }), { 'content-type': type });
      expect(codeOf(answer)).toEqual([400, 'INPUT_INVALID', 'invalid_input']);
    }
  });

  it('is for those who are signed in', async () => {
    expect(codeOf(await send({ documentId: idOf(ME) }, {}, new Browser()))).toEqual([
      401,
      'NOT_SIGNED_IN',
      'forbidden',
    ]);
  });

  it.each([
    ['without the header of the portal', { 'x-junction': '' }],
    ['of another origin', { origin: 'https://elsewhere.example' }],
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a request %s, whoever is signed in', async (_, headers) => {
    const before = library.received.length;

    expect(codeOf(await ask(LEND, { id: '1', to: 'x' }, headers))).toEqual([403, 'NOT_FROM_HERE', 'forbidden']);
    expect(library.received.length).toBe(before);
  });

  it('is asked by POST alone', async () => {
    for (const path of ['/graphql', '/partner/graphql', '/analytics/graphql']) {
      const response = await browser.page(`${gateway.origin}${path}?query={me}`);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('gives two callers two answers to the same question at the same moment', async () => {
    const others: Browser[] = [];
    for (const userId of ['jo.hart', 'kim.lane', 'lee.ward']) {
      const other = new Browser();
      gateway.provider.userId = userId;
      await other.follow(`${gateway.origin}/auth/sign-in`);
      others.push(other);
    }
    gateway.provider.userId = 'sam.reid';
    const callers = [browser, ...others];

    for (let round = 0; round < 25; round += 1) {
      const answers = await Promise.all(callers.map((caller) => send({ documentId: idOf(ME) }, {}, caller)));

      const actors = await Promise.all(answers.map(({ data }) => gateway.proofs.verify(String(data?.['me']).slice(7))));
      expect(actors.map((actor) => actor.userId)).toEqual(['sam.reid', 'jo.hart', 'kim.lane', 'lee.ward']);
    }
  });
});
