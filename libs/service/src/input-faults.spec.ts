import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExampleDoor } from './example-door.builder.js';

const MAKE = 'mutation ($input: MakeThingInput!) { makeThing(input: $input) { id } }';
const GOOD = { madeAt: '2026-03-02T09:30:00Z' };

let door: ExampleDoor;
beforeAll(async () => {
  door = await ExampleDoor.open();
});
afterAll(() => door.close());

const refusedFor = async (query: string, variables: object): Promise<unknown> => {
  const { error, data, text } = await door.ask(query, variables);
  expect(data ?? null).toBeNull();
  expect(error).toMatchObject({
    message: 'the request does not fit the schema',
    extensions: { code: 'INPUT_INVALID', kind: 'invalid_input' },
  });
  expect(text + door.lines.join('')).not.toMatch(/Fiction|9990001234/i);
  return error?.extensions['fields'];
};

describe('variables that do not fit', () => {
  it.each([
    ['a missing field', { input: {} }, { madeAt: 'REQUIRED' }],
    ['a field that is null', { input: { madeAt: null } }, { madeAt: 'REQUIRED' }],
    ['text for an instant', { input: { madeAt: 'Zebedee Fiction' } }, { madeAt: 'INVALID' }],
    ['a number for an instant', { input: { madeAt: 9990001234 } }, { madeAt: 'INVALID' }],
    [
      'several at once',
      { input: { madeAt: 'Fiction', weightGrams: 'Fiction' } },
      { madeAt: 'INVALID', weightGrams: 'INVALID' },
    ],
    ['a word that is none of its words', { input: { ...GOOD, colour: 'FICTION' } }, { colour: 'INVALID' }],
    [
      'one deep inside a list',
      { input: { ...GOOD, parts: [{ name: 'a' }, { name: 'b', madeOn: 'Fiction' }] } },
      { 'parts.1.madeOn': 'INVALID' },
    ],
    ['a field missing inside a list', { input: { ...GOOD, parts: [{}] } }, { 'parts.0.name': 'REQUIRED' }],
    ['a field that there is not', { input: { ...GOOD, 'Zebedee Fiction': 1 } }, { input: 'INVALID' }],
    ['no input', {}, { input: 'REQUIRED' }],
    ['something else than an object', { input: 'Zebedee Fiction' }, { input: 'INVALID' }],
  ])('are told by path, never by value: %s', async (_, variables, fields) => {
    expect(await refusedFor(MAKE, variables)).toEqual(fields);
  });

  it('are told under the name of any other variable', async () => {
    expect(await refusedFor('query ($on: Date) { thing(on: $on) { id } }', { on: 'Fiction' })).toEqual({
      on: 'INVALID',
    });
  });

  it('never make their way into the answer or the log, whatever they hold', async () => {
    const canary = fc.string({ minLength: 6, maxLength: 30 }).map((text) => `FICTION ${text} ": at "FICTION";`);

    await fc.assert(
      fc.asyncProperty(canary, fc.constantFrom('madeAt', 'weightGrams', 'colour', 'parts'), async (text, field) => {
        await refusedFor(MAKE, { input: { ...GOOD, [field]: field === 'parts' ? [{ [text]: text }] : text } });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a document that does not fit', () => {
  it.each([
    ['a literal of the wrong type', '{ thing(on: "Zebedee Fiction") { id } }'],
    ['a literal enum', 'mutation { makeThing(input: { madeAt: "2026-03-02T09:30:00Z", colour: FICTION }) { id } }'],
    ['a field that there is not', '{ thing { fiction } }'],
    ['an argument that there is not', '{ thing(fiction: 9990001234) { id } }'],
    ['broken syntax', '{ thing(on: "Zebedee Fiction'],
    ['no document', ''],
    ['an operation that there is not', 'query a { thing { id } } query b { thing { id } }'],
    [
      'an argument that turns out null',
      'mutation ($i: MakeThingInput! = {madeAt: "2026-03-02T09:30:00Z"}) { makeThing(input: $i) { id } }',
    ],
  ])('is refused without a word of it: %s', async (name, query) => {
    const variables = name.endsWith('null') ? { i: null } : {};

    await refusedFor(query, variables);
  });
});
