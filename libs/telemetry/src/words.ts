/**
 * Every sentence a log may say. A log line is one of these and some listed fields: what isn't written here can't be
 * said, so nothing that was typed about a person can get into a log by way of a message.
 */
export const MESSAGES = [
  'ready',
  'stopping',
  'stopped',
  'stopped by the deadline',
  'command started',
  'command done',
  'command failed',
  'start failed',
  'process failed',
  'framework warning',
  'framework error',
  'request served',
  'request refused',
  'request failed',
  'sign-in begun',
  'sign-in done',
  'sign-in refused',
  'signed out',
  'session ended',
  'token refused',
  'migration applied',
  'part lost',
  'part back',
  'part slow',
  'connection lost',
  'transaction repeated',
  'refusal not recorded',
  'relay published',
  'relay failed',
  'shard taken',
  'shard lost',
  'events applied',
  'events repeated',
  'event parked',
  'event replayed',
  'event discarded',
  'events republished',
  'batch failed',
  'consumer joined',
  'consumer left',
  'topics ensured',
  'broker warning',
  'broker error',
  'change said',
  'change not said',
  'stream opened',
  'stream closed',
  'stream failed',
  'rebuild done',
  'publication made',
  'demonstration data loaded',
  'key made',
  'warning',
  'failure',
] as const;

/** A sentence that a log may say. */
export type Message = (typeof MESSAGES)[number];

/** Stands for a word or sentence that was not listed, so that its absence can be seen and its content can't. */
export const UNLISTED = 'unlisted';

const known: Record<string, Set<string>> = {
  kind: new Set(['invalid_input', 'not_found', 'forbidden', 'conflict', 'unavailable', 'internal']),
  outcome: new Set(['done', 'refused', 'failed', 'repeated', 'parked', 'ignored']),
  method: new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  graph: new Set(['staff', 'partner', 'analytics']),
  view: new Set(['board', 'person', 'worklist', 'figures']),
  mode: new Set(['demonstration', 'production']),
  actorKind: new Set(['member', 'permit', 'published', 'job']),
  part: new Set([
    ...['database', 'kafka', 'relay', 'consumer', 'sweeper'],
    ...['identity', 'cases', 'reporting', 'gateway', 'sessions'],
  ]),
  service: new Set(['cases', 'reporting', 'gateway', 'identity']),
  command: new Set(['migrate', 'demonstrate', 'rebuild']),
  operation: new Set<string>(),
  consumer: new Set(['cases', 'reporting', 'gateway', 'junction-cases', 'junction-reporting']),
  route: new Set(['/graphql', '/health', '/metrics']),
};

/** A field or label whose values are words fixed by the code. */
export type WordField =
  | 'kind'
  | 'outcome'
  | 'method'
  | 'graph'
  | 'view'
  | 'mode'
  | 'actorKind'
  | 'part'
  | 'service'
  | 'command'
  | 'operation'
  | 'consumer'
  | 'route';

/**
 * Lists further words of a field: names from the code (root fields of a schema, consumers, commands), never a value
 * that came with a request.
 */
export function registerWords(field: WordField, words: Iterable<string>): void {
  for (const word of words) known[field]?.add(word);
}

/** The word itself where it is listed for that field, else `unlisted`. */
export const listedWord = (field: WordField, value: unknown): string =>
  typeof value === 'string' && known[field]?.has(value) ? value : UNLISTED;
