import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { Conflict, InputInvalid, NotFound, NotPermitted } from '@junction/errors';
import { attemptsOf } from './attempts.js';

class ThingNotFound extends NotFound {
  readonly code = 'THING_NOT_FOUND';

  constructor(readonly id: string) {
    super(`thing ${id} not found`);
  }
}
class ThingIsOver extends Conflict {
  readonly code = 'THING_IS_OVER';
}

const [ONE, TWO] = ['5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f01', '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f02'];
const schema = buildSchema(`
  type Thing { id: ID owner: Thing }
  input ThingInput { thingId: ID, otherId: ID, name: String, note: ThingInput }
  type Query { thing(id: ID, name: String): Thing things: [Thing] }
  type Mutation { makeThing(input: ThingInput): Thing }`);

/** What is noted of a request in which a field of this name refuses. */
async function attempts(source: string, refusals: Record<string, unknown>, variableValues = {}) {
  const fieldResolver = (_: unknown, __: unknown, ___: unknown, { fieldName }: { fieldName: string }) => {
    if (fieldName in refusals) throw refusals[fieldName];
    return {};
  };
  const { errors = [] } = await graphql({ schema, source, variableValues, fieldResolver });
  const operation = parse(source).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return attemptsOf({ errors, ...(operation && { operation }), request: { variables: variableValues }, schema });
}

describe('an attempt', () => {
  it.each([
    ['written out', `{ Rosa: thing(id: "${ONE}", name: "Rosa") { id } }`, {}],
    ['in variables', 'query Rosa($id: ID!, $name: String) { thing(id: $id, name: $name) { id } }', { id: ONE }],
  ])('is told by words of the schema and by ids alone, %s', async (_how, source, variables) => {
    const named = { ...variables, name: 'Rosa' };

    expect(await attempts(source, { thing: new NotPermitted('x') }, named)).toEqual([
      { what: 'thing', code: 'NOT_PERMITTED', recordIds: [ONE] },
    ]);
  });

  it('keeps nothing of what is called an id and is none, nor of an id that is called otherwise', async () => {
    const source = `{ thing(id: "Rosa", name: "${ONE}") { id } }`;

    expect(await attempts(source, { thing: new NotPermitted('x') })).toMatchObject([{ recordIds: [] }]);
  });

  it('below a field says that field, and which record it was refused for', async () => {
    expect(await attempts('{ things { id } thing { owner { id } } }', { owner: new ThingNotFound(TWO) })).toEqual([
      { what: 'owner', code: 'THING_NOT_FOUND', recordIds: [TWO] },
    ]);
  });

  it('made often in one request is one, with each id once', async () => {
    const source = `{ a: thing(id: "${ONE}") { id } b: thing(id: "${TWO}") { id } c: thing(id: "${ONE}") { id } }`;

    expect(await attempts(source, { thing: new NotPermitted('x') })).toEqual([
      { what: 'thing', code: 'NOT_PERMITTED', recordIds: [ONE, TWO] },
    ]);
  });

  it.each([
    ['wrong input', new InputInvalid({ name: 'TOO_LONG' })],
    ['a conflict', new ThingIsOver('over')],
    ['a failure of ours', new Error('Rosa')],
  ])('is not %s', async (_what, thrown) => {
    expect(await attempts('{ thing { id } }', { thing: thrown })).toEqual([]);
  });

  it('that a verb refused stands in the audit already; what is read of its answer does not', async () => {
    const source = `mutation { makeThing(input: { thingId: "${ONE}" }) { owner { id } } }`;

    expect(await attempts(source, { makeThing: new ThingNotFound(ONE) })).toEqual([]);
    expect(await attempts(source, { owner: new ThingNotFound(TWO) })).toMatchObject([{ what: 'owner' }]);
  });
});
