import { describeError, type LoggedError } from './logged-error.js';
import { code, eventType, flag, quantity, topic, traceId, traceIds, uuid, type Shape } from './shapes.js';
import { listedWord, type WordField } from './words.js';

const IDS = [
  'personId',
  'caseId',
  'stayId',
  'membershipId',
  'ldServiceId',
  'siteId',
  'userId',
  'eventId',
  'requestId',
  'sessionId',
] as const;
const WORDS = [
  'kind',
  'outcome',
  'method',
  'graph',
  'view',
  'mode',
  'actorKind',
  'part',
  'service',
  'command',
  'operation',
  'consumer',
  'route',
] as const satisfies readonly WordField[];
const QUANTITIES = [
  'durationMs',
  'waitMs',
  'ageMs',
  'lagMs',
  'count',
  'events',
  'rows',
  'shard',
  'shards',
  'partition',
  'partitions',
  'version',
  'attempt',
  'status',
  'port',
  'bytes',
  'pid',
] as const;

type Fields<Names extends readonly string[], T> = { readonly [Name in Names[number]]?: T | undefined };

/** What may stand beside a message. Ids, codes, words of the code and quantities: nothing that somebody typed. */
export type LogFields = Fields<typeof IDS, string> &
  Fields<typeof WORDS, string> &
  Fields<typeof QUANTITIES, number> & {
    readonly code?: string | undefined;
    readonly topic?: string | undefined;
    readonly type?: string | undefined;
    readonly traceId?: string | undefined;
    /** Of all that a line is about, where that is more than the trace it stands in. */
    readonly traceIds?: readonly string[] | undefined;
    readonly up?: boolean | undefined;
    /** Logged as class, code, kind and place; never its message. */
    readonly error?: unknown;
  };

const word =
  (field: WordField): Shape<string> =>
  (value) =>
    listedWord(field, value);

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...IDS.map((name) => [name, uuid] as const),
  ...WORDS.map((name) => [name, word(name)] as const),
  ...QUANTITIES.map((name) => [name, quantity] as const),
  ['code', code],
  ['topic', topic],
  ['type', eventType],
  ['traceId', traceId],
  ['traceIds', traceIds],
  ['up', flag],
]);

/** What is left of some fields when all that isn't listed, or doesn't have the shape of its field, is dropped. */
export type SafeFields = Record<string, string | number | boolean | LoggedError>;

/** Keeps the listed fields whose values have the shape of their field. */
export function safeFields(fields: unknown): SafeFields {
  const safe: SafeFields = {};
  if (typeof fields !== 'object' || fields === null) return safe;

  for (const [name, shape] of SHAPES) {
    const value: unknown = Reflect.get(fields, name);
    const kept = value === undefined ? undefined : shape(value);
    if (kept !== undefined) safe[name] = kept;
  }
  const error: unknown = Reflect.get(fields, 'error');
  if (error !== undefined) safe['error'] = describeError(error);
  return safe;
}
