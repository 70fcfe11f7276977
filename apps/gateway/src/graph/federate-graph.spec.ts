import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError, parse, printSchema, type ExecutionResult } from 'graphql';
import { federateGraph, type Federation } from './federate-graph.js';
import { aSubgraph, aSupergraph, type SubgraphInProcess } from './two-subgraphs.builder.js';

const LIBRARY = `
  type Query { me: String!  books: [Book!]!  book(id: ID!): Book  broken: String }
  type Mutation { lend(id: ID!, to: Reader!): Book }
  type Book @key(fields: "id") @key(fields: "shelfMark") { id: ID!  title: String!  shelfMark: ID! @inaccessible }
  input Reader { name: String!  age: Int  secret: String @inaccessible }
`;
const REVIEWS = `
  type Query { newest: String }
  type Book @key(fields: "id") { id: ID!  stars: Int  words: String }
`;
const BOOKS = [
  { id: '1', title: 'Emma', shelfMark: 's1' },
  { id: '2', title: 'Ulysses', shelfMark: 's2' },
];
const refusal = new GraphQLError('not there', { extensions: { code: 'BOOK_NOT_FOUND', kind: 'not_found' } });

const LIMITS = { subgraphTimeoutMs: 2_000, operationTimeoutMs: 5_000 };
const AS_SOMEONE = { authorization: 'Bearer someone', traceparent: '00-1-2-01' };

let library: SubgraphInProcess;
let reviews: SubgraphInProcess;
let urls: Record<string, string>;
let federation: Federation;

beforeAll(async () => {
  library = await aSubgraph('library', LIBRARY, {
    Query: {
      me: (_, __, headers) => (headers as { authorization: string }).authorization,
      books: () => BOOKS,
      book: () => refusal,
    },
    Mutation: { lend: () => BOOKS[0] },
  });
  reviews = await aSubgraph('reviews', REVIEWS, {
    Query: { newest: () => 'good' },
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: Number(id), words: `words ${id}` }) },
  });
  urls = { library: library.url, reviews: reviews.url, another: 'http://127.0.0.1:1' };
  federation = await federateGraph(aSupergraph([library, reviews]), urls, LIMITS);
});

afterEach(() => {
  library.fault = undefined;
  reviews.fault = undefined;
});

afterAll(async () => {
  await federation.stop();
  await Promise.all([library.stop(), reviews.stop()]);
});

/** As the answer goes over the wire. */
async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  as = AS_SOMEONE.authorization,
): Promise<ExecutionResult> {
  const forwarded = { ...AS_SOMEONE, authorization: as };
  const result = await federation.execute({ document: parse(query), variables, forwarded });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

describe('joining two subgraphs', () => {
  it('answers one question from both', async () => {
    expect(await ask('{ books { title stars } }')).toEqual({
      data: {
        books: [
          { title: 'Emma', stars: 1 },
          { title: 'Ulysses', stars: 2 },
        ],
      },
    });
  });

  it('shows callers no joins, no hidden field and no hidden argument', () => {
    const shown = printSchema(federation.schema);

    expect(shown).toContain('title: String!');
    expect(shown).not.toMatch(/join__|link__|_entities|_service|shelfMark|secret/);
  });

  it('tells every subgraph who asks, in which trace, and nothing else of the caller', async () => {
    await ask('{ newest }', {}, 'Bearer me');

    expect(reviews.received.at(-1)?.headers).toMatchObject({ authorization: 'Bearer me', traceparent: '00-1-2-01' });
    expect(reviews.received.at(-1)?.headers).not.toHaveProperty('idempotency-key');
  });

  it('needs an address for each subgraph', async () => {
    await expect(federateGraph(aSupergraph([library, reviews]), {}, LIMITS)).rejects.toThrow(/library, reviews/);
  });

  it('answers what the schema is from the public one, and refuses to be asked for data with it', async () => {
    const result = await ask('query Schema { ...Root } fragment Root on Query { __schema { types { name } } }');
    const { types } = (result.data as unknown as { __schema: { types: { name: string }[] } }).__schema;

    expect(types.map((type) => type.name)).toEqual(expect.arrayContaining(['Book', 'Reader']));
    expect(types.map((type) => type.name).filter((name) => /^join__|^_[^_]/.test(name))).toEqual([]);
    await expect(ask('{ books { id } __schema { types { name } } }')).rejects.toMatchObject({
      code: 'INTROSPECTION_MIXED',
    });
  });
});

describe('two callers with the same query at the same moment', () => {
  it('get two answers, each their own', async () => {
    for (let round = 0; round < 60; round += 1) {
      const callers = Array.from({ length: 5 }, (_, caller) => `Bearer ${round}-${caller}`);

      const answers = await Promise.all(callers.map((caller) => ask('query Me { me }', {}, caller)));

      expect(answers.map((answer) => answer.data?.['me'])).toEqual(callers);
    }
  });

  it('make a request upstream each, also with the same proof', async () => {
    const before = reviews.received.length;

    await Promise.all([ask('{ newest }'), ask('{ newest }'), ask('{ newest }')]);

    expect(reviews.received.length - before).toBe(3);
  });
});

describe('a subgraph that is away', () => {
  it.each(['hang', 'garbage', 'break'] as const)(
    '(%s) leaves its fields out, says so for each, and nothing more',
    async (fault) => {
      reviews.fault = fault;

      const result = await ask('{ books { title stars words } newest }');

      expect(result.data).toEqual({
        books: [
          { title: 'Emma', stars: null, words: null },
          { title: 'Ulysses', stars: null, words: null },
        ],
        newest: null,
      });
      expect(result.errors?.map((error) => error.path?.join('.')).sort()).toEqual([
        'books.0.stars',
        'books.0.words',
        'books.1.stars',
        'books.1.words',
        'newest',
      ]);
      for (const error of result.errors ?? []) {
        expect(error.extensions).toEqual({ code: 'PART_UNAVAILABLE', kind: 'unavailable' });
        expect(error.message).toBe('reviews does not answer');
      }
    },
  );

  it('gives data that is null, not absent, when nothing at all could be had', async () => {
    reviews.fault = 'break';

    expect(await ask('{ newest }')).toMatchObject({ data: null, errors: [{ path: ['newest'] }] });
  });

  it('is not asked again, neither to read nor to change', async () => {
    library.fault = 'break';
    const before = library.received.length;

    await ask('{ books { id } }');
    await ask('mutation { lend(id: "1", to: {name: "Ann"}) { id } }');

    expect(library.received.length - before).toBe(2);
  });

  it('cannot hold an operation longer than all its requests together may take', async () => {
    library.fault = 'hang';
    const limits = { subgraphTimeoutMs: 3_600_000, operationTimeoutMs: 200 };
    const impatient = await federateGraph(aSupergraph([library, reviews]), urls, limits);

    const { errors } = await impatient.execute({ document: parse('{ books { id } }'), forwarded: AS_SOMEONE });

    expect(errors).toMatchObject([{ extensions: { code: 'PART_UNAVAILABLE' } }]);
    await impatient.stop();
  });
});

describe('an operation', () => {
  it('hears what a subgraph refuses, with its code', async () => {
    expect(await ask('{ book(id: "9") { id } newest }')).toMatchObject({
      data: { book: null, newest: 'good' },
      errors: [{ message: 'not there', path: ['book'], extensions: { code: 'BOOK_NOT_FOUND', kind: 'not_found' } }],
    });
  });

  it('is written to no log, even when somebody asks for a talkative one', async () => {
    const said: unknown[] = [];
    const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;
    const before = methods.map((method) => [method, console[method]] as const);
    for (const method of methods) console[method] = (...words: unknown[]) => void said.push(words);
    process.env['DEBUG'] = '1';
    try {
      const talkative = await federateGraph(aSupergraph([library, reviews]), urls, LIMITS);
      await talkative.execute({ document: parse('{ books { title stars } }'), forwarded: AS_SOMEONE });
      await talkative.stop();
    } finally {
      delete process.env['DEBUG'];
      for (const [method, original] of before) console[method] = original;
    }

    expect(said).toEqual([]);
  });

  it('with variables that do not fit is refused by the names of its faults, before any subgraph hears of it', async () => {
    const before = library.received.length;
    const lend = 'mutation ($id: ID!, $to: Reader!) { lend(id: $id, to: $to) { id } }';

    await expect(ask(lend, { to: { age: 'Rosa', shoe: 44 } })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { id: 'REQUIRED', to: 'INVALID', 'to.age': 'INVALID', 'to.name': 'REQUIRED' },
      message: expect.not.stringContaining('Rosa') as unknown,
    });
    expect(library.received.length).toBe(before);
  });
});
