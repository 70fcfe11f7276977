import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { limitOperation, limitTokens, LIMITS, type Limits } from './document-limits.rules.js';

const schema = buildSchema(`
  type Query { shop: Shop  shops: [Shop!]!  books(first: Int = 50, last: Int): BookConnection! }
  type Shop { name: String  books(first: Int): [Book!]!  next: Shop }
  type Book { title: String  shop: Shop }
  type BookConnection { edges: [BookEdge!]!  total: Int }
  type BookEdge { node: Book! }
`);

/** The code of the refusal, or undefined. */
function refused(
  text: string,
  limits: Partial<Limits> = {},
  variables: Record<string, unknown> = {},
): string | undefined {
  const document = parse(text);
  const operation = getOperationAST(document);
  try {
    if (operation) limitOperation(schema, { document, operation, variables }, { ...LIMITS, ...limits });
    return undefined;
  } catch (error) {
    return Reflect.get(Object(error), 'code') as string;
  }
}

/** The exact cost of a document: the least limit that lets it through. */
function costOf(text: string, variables: Record<string, unknown> = {}): number {
  for (let cost = 0; ; cost += 1) if (!refused(text, { cost }, variables)) return cost;
}

describe('the cost of a document', () => {
  it.each([
    ['{ shop { name next { name } } }', 4],
    ['{ shops { name } }', 1 + 20],
    ['{ shops { books { title } } }', 1 + 20 + 20 * 20],
    ['{ shop { books(first: 3) { title } } }', 1 + 1 + 3],
    ['{ shop { books(first: -3) { title } } }', 1 + 1 + 1],
    ['{ books(first: 5) { total edges { node { title } } } }', 1 + 2 + 5 * 2],
    ['query { ...A ... on Query { shop { name } } } fragment A on Query { shop { name } }', 4],
  ])('%s is %d', (text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it('counts what a variable asks for', () => {
    expect(costOf('query ($n: Int) { shop { books(first: $n) { title } } }', { n: 7 })).toBe(1 + 1 + 7);
  });

  it('that doubles with every fragment is refused before it is counted out', () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const text = `{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { shop { name } }`;

    expect(refused(text, { root_fields: Infinity })).toBe('DOCUMENT_TOO_COSTLY');
  });
});

describe('a document', () => {
  it('may be as deep, as wide and as named as its limits, and no more', () => {
    const deep = (levels: number): string =>
      `{ shop ${'{ next '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;
    const wide = (fields: number): string => `{ ${'shop { name } '.repeat(fields)} }`;
    const named = (names: number): string =>
      `{ shop { ${Array.from({ length: names }, (_, i) => `a${i}: name`).join(' ')} } }`;

    expect([refused(deep(10)), refused(deep(11))]).toEqual([undefined, 'DOCUMENT_TOO_DEEP']);
    expect([refused(wide(5)), refused(wide(6))]).toEqual([undefined, 'DOCUMENT_HAS_TOO_MANY_ROOT_FIELDS']);
    expect([refused(named(15)), refused(named(16))]).toEqual([undefined, 'DOCUMENT_HAS_TOO_MANY_ALIASES']);
  });

  it('gives no names that poison objects', () => {
    expect(refused('{ __proto__: shop { name } }')).toBe('DOCUMENT_INVALID');
  });

  it('has at most so many tokens; more are never parsed', () => {
    const tokens = (text: string, most: number) => (): void => limitTokens(text, most);

    expect(tokens('{ a }', 3)).not.toThrow();
    expect(tokens('{ a }', 2)).toThrow(expect.objectContaining({ code: 'DOCUMENT_HAS_TOO_MANY_TOKENS' }));
    expect(tokens('{ " unfinished', 100)).not.toThrow();
    expect(tokens('{'.repeat(100_000), 2_000)).toThrow();
  });
});

describe('a document that asks for the schema', () => {
  it('may be the standard one, of any version and layout, and any part of it', () => {
    const everything = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });

    expect(refused(everything)).toBeUndefined();
    expect(refused(getIntrospectionQuery({ descriptions: false }))).toBeUndefined();
    expect(refused('{ ... on Query { __schema { types { fields { args { type { name } } } } } } }')).toBeUndefined();
  });

  it.each([
    ['{ __type(name: "Shop") { name } }', 2],
    ['{ __type(name: "Shop") { fields { type { name } } } }', 2 + 20 * 2],
    ['{ __schema { all: types { name } } }', 2 + 20],
    ['{ __schema { types { interfaces { description } } } }', 2 + 20 + 20 * 20],
  ])('otherwise costs what it asks for: %s is %d', (text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it('is measured in its fragments, which multiply with every name', () => {
    const names = (next: string): string => Array.from({ length: 8 }, (_, i) => `n${i}: ofType { ${next} }`).join(' ');
    const fragments = `fragment A on __Type { ${names('...B')} } fragment B on __Type { ${names('...C')} }
      fragment C on __Type { ${names('name')} }`;

    const under = (field: string): string | undefined => refused(`{ ${field} } ${fragments}`);
    expect(under('__type(name: "Shop") { ...A }')).toBe('DOCUMENT_HAS_TOO_MANY_ALIASES');
    expect(under('__schema { types { ...A } }')).toBe('DOCUMENT_HAS_TOO_MANY_ALIASES');
    expect(under('__schema { types { fields { type { ...A } } } }')).toBe('DOCUMENT_TOO_COSTLY');
  });

  it('is as deep as its limit', () => {
    const chain = (levels: number): string => `${'{ ofType '.repeat(levels)}{ name }${' }'.repeat(levels)}`;

    expect(refused(`{ __type(name: "Shop") ${chain(8)} }`)).toBeUndefined();
    expect(refused(`{ __type(name: "Shop") ${chain(9)} }`)).toBe('DOCUMENT_TOO_DEEP');
  });

  it('does not take long to be let through, whatever its fragments repeat', () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on __Type { ...F${i + 1} ...F${i + 1} }`);

    expect(
      refused(`{ __schema { types { ...F0 } } } ${fragments.join(' ')} fragment F60 on __Type { name }`),
    ).toBeUndefined();
  });
});
