import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BODY_BYTES_MAX } from './create-service.js';
import { ExampleDoor } from './example-door.builder.js';

let door: ExampleDoor;
beforeAll(async () => {
  door = await ExampleDoor.open();
});
afterAll(() => door.close());

const json = { 'content-type': 'application/json' };

describe('the door of a service', () => {
  it.each(['{ thing { id } }', '{ __typename }', '{ _service { sdl } }', '{ __schema { types { name } } }', '{'])(
    'refuses whoever brings no token, before it reads what they ask: %s',
    async (query) => {
      const { status, error, data } = await door.knock({ payload: { query } });

      expect(status).toBe(401);
      expect(data).toBeUndefined();
      expect(error?.extensions).toMatchObject({ code: 'NOT_SIGNED_IN', kind: 'forbidden' });
    },
  );

  it.each(['/graphql', '/graphql/', '/graphql?query={__typename}', '//graphql', '/%67raphql', '/GraphQL'])(
    'lets no other spelling of the address in: %s',
    async (url) => {
      const { status, data } = await door.knock({ url, payload: { query: '{ __typename }' } });

      expect([401, 404]).toContain(status);
      expect(data).toBeUndefined();
    },
  );

  it('lets in whoever the gateway signed for', async () => {
    expect((await door.ask('{ thing(on: "2024-02-29") { id madeAt madeOn } }')).data).toEqual({
      thing: { id: '1', madeAt: '2026-03-02T09:30:00.000Z', madeOn: '2024-02-29' },
    });
  });

  it('answers references of the gateway', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Thing { id } } }';

    expect((await door.ask(query, { of: [{ __typename: 'Thing', id: '7' }] })).data).toEqual({
      _entities: [{ id: '7' }],
    });
  });

  it.each([
    ['GET', 405, 'METHOD_NOT_ALLOWED'],
    ['OPTIONS', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', 404, 'ADDRESS_NOT_FOUND'],
  ] as const)('is not asked by %s', async (method, expected, code) => {
    const { status, error } = await door.knock({
      method,
      url: '/graphql?query={thing{id}}',
      headers: { authorization: door.authorization },
    });

    expect({ status, code: error?.extensions['code'] }).toEqual({ status: expected, code });
  });

  it('takes a body up to its limit, and says so beyond it', async () => {
    const headers = { ...json, authorization: door.authorization };
    const frame = JSON.stringify({ query: '{ thing { id } }', x: '' }).length;
    const body = (bytes: number) => JSON.stringify({ query: '{ thing { id } }', x: 'x'.repeat(bytes - frame) });

    const largest = await door.knock({ headers, payload: body(BODY_BYTES_MAX) });
    const tooLarge = await door.knock({ headers, payload: body(BODY_BYTES_MAX + 1) });

    expect(largest.status).toBe(200);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.error?.extensions).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', kind: 'invalid_input' });
  });

  it('refuses ten megabytes', async () => {
    const headers = { ...json, authorization: door.authorization };

    expect((await door.knock({ headers, payload: 'x'.repeat(10_000_000) })).status).toBe(413);
  });

  it.each(['not json', '[]', '7', 'null', '{"query": 7}', '{}', '"Zebedee Fiction"'])(
    'refuses a body that is no question: %s',
    async (payload) => {
      const { status, error, text } = await door.knock({
        headers: { ...json, authorization: door.authorization },
        payload,
      });

      expect(status).toBe(400);
      expect(error?.extensions).toMatchObject({ code: 'INPUT_INVALID', kind: 'invalid_input' });
      expect(text).not.toContain('Fiction');
    },
  );

  it('takes no form', async () => {
    const headers = { authorization: door.authorization, 'content-type': 'application/x-www-form-urlencoded' };

    expect((await door.knock({ headers, payload: 'query={thing{id}}' })).status).toBe(400);
  });

  it('answers several questions in one request with none', async () => {
    const payload = [{ query: '{ thing { id } }' }, { query: '{ thing { id } }' }];

    expect((await door.knock({ headers: { authorization: door.authorization }, payload })).status).toBe(400);
  });

  it('says nothing of an address that is not there', async () => {
    const { status, error, text } = await door.knock({ method: 'GET', url: '/people/Zebedee-Fiction' });

    expect(status).toBe(404);
    expect(error?.extensions['code']).toBe('ADDRESS_NOT_FOUND');
    expect(text + door.lines.join('')).not.toContain('Fiction');
  });

  it('logs no name that a caller gave to an operation, a field or a variable', async () => {
    await door.ask('query ZebedeeFiction($fiction: Date) { fiction: thing(on: $fiction) { id } }', {
      fiction: '2024-02-29',
    });

    expect(door.lines.join('')).toContain('"operation":"thing"');
    expect(door.lines.join('').toLowerCase()).not.toContain('fiction');
  });
});

describe('in production', () => {
  it('the schema is not told', async () => {
    const closed = await ExampleDoor.open('production');

    const { error } = await closed.ask('{ __schema { types { name } } }');
    await closed.close();

    expect(error?.extensions['code']).toBe('INPUT_INVALID');
  });
});
