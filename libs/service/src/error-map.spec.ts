import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, ForbiddenException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Conflict, InputInvalid, NotFound, NotPermitted, PartUnavailable, type DomainError } from '@junction/errors';
import { ExampleDoor } from './example-door.builder.js';
import { behaviour } from './example-service.builder.js';

class CaseNotFound extends NotFound {
  readonly code = 'CASE_NOT_FOUND';
}
class CaseIsClosed extends Conflict {
  readonly code = 'CASE_IS_CLOSED';
}

const CANARY = 'Zebedee Fiction 9990001234';
const ASK = '{ thing { id } }';
const fails = (error: unknown) => async () => {
  throw error;
};

let door: ExampleDoor;
beforeAll(async () => {
  door = await ExampleDoor.open();
});
afterAll(() => door.close());
beforeEach(() => {
  door.lines.length = 0;
  behaviour.next = () => undefined;
});

const KINDS: [string, string, DomainError][] = [
  ['invalid_input', 'INPUT_INVALID', new InputInvalid({ 'person.given': 'REQUIRED' })],
  ['not_found', 'CASE_NOT_FOUND', new CaseNotFound('case 1 not found')],
  ['forbidden', 'NOT_PERMITTED', new NotPermitted('stay:see')],
  ['conflict', 'CASE_IS_CLOSED', new CaseIsClosed('case 1 is closed')],
  ['unavailable', 'PART_UNAVAILABLE', new PartUnavailable('database')],
];

describe.each(KINDS)('a refusal of kind %s', (kind, code, refusal) => {
  it.each([
    ['as it was thrown', refusal],
    ['wrapped as a cause', new Error(CANARY, { cause: refusal })],
    [
      'wrapped thrice',
      new Error(CANARY, { cause: new TypeError(CANARY, { cause: new Error('', { cause: refusal }) }) }),
    ],
    ['wrapped by graphql', new GraphQLError(CANARY, { originalError: refusal, extensions: { code: CANARY } })],
  ])('is said by code and kind, %s', async (_, thrown) => {
    behaviour.next = fails(thrown);

    const { status, data, error, text } = await door.ask(ASK);

    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(error).toMatchObject({ message: refusal.message, path: ['thing'], extensions: { code, kind } });
    expect(error?.extensions['reference']).toMatch(/^[0-9a-f]{32}$/);
    expect(text + door.lines.join('')).not.toContain('Fiction');
  });
});

describe('a refusal', () => {
  it('names the fields at fault', async () => {
    behaviour.next = fails(new InputInvalid({ 'person.given': 'REQUIRED' }));

    expect((await door.ask(ASK)).error?.extensions['fields']).toEqual({ 'person.given': 'REQUIRED' });
  });

  it('has the trace of its caller for a reference, which is in the log as well', async () => {
    behaviour.next = fails(new CaseNotFound('case 1 not found'));
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

    const { error } = await door.ask(ASK, {}, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });

    expect(error?.extensions['reference']).toBe(trace);
    expect(door.lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ msg: 'request refused', code: 'CASE_NOT_FOUND', operation: 'thing', traceId: trace }),
    );
  });
});

describe('anything else that is thrown', () => {
  it.each([
    ['an error', new Error(CANARY)],
    ['an error with a code', Object.assign(new Error(CANARY), { code: '23505', detail: CANARY, kind: 'conflict' })],
    ['an error of graphql', new GraphQLError(CANARY, { extensions: { secret: CANARY } })],
    [
      'an error that causes itself',
      Object.assign(new Error(CANARY), {
        get cause() {
          return this;
        },
      }),
    ],
    ['text', CANARY],
    ['an object', { message: CANARY, kind: 'not_found', code: 'CASE_NOT_FOUND' }],
    ['nothing', undefined],
  ])('is our bug and says nothing: %s', async (_, thrown) => {
    behaviour.next = fails(thrown);

    const { error, text } = await door.ask(ASK);

    expect(error).toMatchObject({
      message: 'something went wrong here',
      extensions: { code: 'INTERNAL', kind: 'internal', reference: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(text + door.lines.join('')).not.toMatch(/Fiction|9990001234/);
  });

  it.each([
    ['NOT_PERMITTED', new ForbiddenException(CANARY)],
    ['INPUT_INVALID', new BadRequestException(CANARY)],
  ])('is %s where Nest says so, in our words', async (code, thrown) => {
    behaviour.next = fails(thrown);

    const { error, text } = await door.ask(ASK);

    expect(error?.extensions['code']).toBe(code);
    expect(text).not.toContain('Fiction');
  });

  it('is in the log with its place', async () => {
    behaviour.next = fails(new Error(CANARY));

    await door.ask(ASK);

    const line = door.lines
      .map((text) => JSON.parse(text) as { error?: { stack?: string[] } })
      .find(({ error }) => error);
    expect(line?.error?.stack?.length).toBeGreaterThan(0);
  });
});
