import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { configureLog, log } from './log.js';
import { runWithTrace } from './trace.js';

const PERSON = '6d1e4b3c-2f5a-4c8e-9b7d-1a2b3c4d5e6f';
const CANARIES = [
  'Zebedee Fiction',
  'fiction',
  'FICTION',
  'Fiction',
  '9990001234',
  '999 000 1234',
  '999-000-1234',
  'hears voices and has not slept',
  'zebedee.fiction@example.org',
  '07700 900123',
  '2001-02-03',
  'SW1A 1AA',
  '{"name":"Zebedee Fiction"}',
  'ready\n{"msg":"Zebedee Fiction"}',
];
const FIELDS = [
  ...['personId', 'caseId', 'stayId', 'membershipId', 'ldServiceId', 'siteId', 'userId', 'eventId', 'requestId'],
  ...['sessionId', 'kind', 'outcome', 'method', 'graph', 'view', 'mode', 'actorKind', 'part', 'service', 'command'],
  ...['operation', 'consumer', 'route', 'durationMs', 'waitMs', 'ageMs', 'lagMs', 'count', 'events', 'rows', 'shard'],
  ...['shards', 'partition', 'partitions', 'version', 'attempt', 'status', 'port', 'bytes', 'pid', 'code', 'topic'],
  ...[
    'type',
    'traceId',
    'traceIds',
    'up',
    'error',
    'name',
    'msg',
    'message',
    'level',
    'time',
    'err',
    'stack',
    'payload',
    'data',
  ],
];

let lines: string[] = [];
const say = log.info as (...args: unknown[]) => void;
const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

beforeEach(() => {
  lines = [];
  configureLog({ service: 'cases', level: 'info', destination: { write: (line: string) => void lines.push(line) } });
});

describe('a log line', () => {
  it('says what happened, where, in which trace, with the listed fields', () => {
    runWithTrace('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', () =>
      log.warn('request refused', {
        code: 'CASE_NOT_FOUND',
        kind: 'not_found',
        personId: PERSON,
        durationMs: 12.34567,
      }),
    );

    expect(last()).toMatchObject({
      level: 'warn',
      msg: 'request refused',
      service: 'cases',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      code: 'CASE_NOT_FOUND',
      kind: 'not_found',
      personId: PERSON,
      durationMs: 12.346,
    });
  });

  it('is not written below the level that was asked for', () => {
    log.debug('ready');

    expect(lines).toEqual([]);
  });

  it('shows that something was said that is not listed, and not what', () => {
    say('Zebedee Fiction was seen', { operation: 'Zebedee' });

    expect(last()).toMatchObject({ msg: 'unlisted', operation: 'unlisted' });
  });
});

describe.each(CANARIES)('%j', (canary) => {
  const digits = canary.replaceAll(/\D/g, '');
  const expectNothing = (): void => {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('').toLowerCase()).not.toContain('fiction');
    expect(lines.join('')).not.toContain(JSON.stringify(canary).slice(1, -1));
    if (digits.length === 10) expect(lines.join('')).not.toContain(digits);
  };

  it('is not said as a message, nor by any argument after it', () => {
    say(canary);
    say(canary, canary, canary);
    say('ready', canary, canary);
    say('ready', [canary], { msg: canary });
    say({ msg: canary, personId: canary }, canary);

    expectNothing();
  });

  it.each(FIELDS)('is not said as %s', (field) => {
    for (const value of [canary, [canary], { [canary]: canary }, Number(digits), new Error(canary), () => canary])
      say('ready', { [field]: value });

    expectNothing();
  });

  it('is not said as the name of a field', () => {
    say('ready', { [canary]: 1, [`${canary}Ms`]: 1, [`${canary}Id`]: PERSON });

    expectNothing();
  });

  it.each(['message', 'name', 'code', 'kind', 'stack', 'detail', 'cause'])(
    'is not said by an error as its %s',
    (field) => {
      const error = new Error(canary, { cause: new TypeError(canary) });
      Object.defineProperty(error, field, { value: canary });

      say('failure', { error });

      expectNothing();
    },
  );
});

describe('any text at all', () => {
  const aword = fc.string({ minLength: 4 }).filter((text) => /[^\w.:/-]|[A-Z][a-z]/.test(text));

  it('is not said, wherever it stands', () => {
    fc.assert(
      fc.property(aword, fc.constantFrom(...FIELDS), (text, field) => {
        lines = [];
        say(text, { [field]: text, error: new Error(text) });
        expect(JSON.parse(lines.join(''))).not.toEqual(expect.objectContaining({ [field]: text }));
        expect(Object.values(last())).not.toContain(text);
      }),
    );
  });
});
