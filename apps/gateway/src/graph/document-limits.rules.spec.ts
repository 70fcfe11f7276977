import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
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
