import { createHash } from 'node:crypto';
import { type AnyContract, type EventData, parseFact } from '@junction/contracts';
import type { Incoming } from './broker.js';
import { type Envelope, envelopeOf } from './cloud-event.js';

/** An event as a handler gets it: validated, and never handled before. */
export type Delivered<C extends AnyContract = AnyContract> = C extends AnyContract
  ? {
      readonly id: string;
      readonly type: C['type'];
      readonly topic: string;
      readonly key: string;
      readonly data: EventData<C>;
    }
  : never;

/** An event that arrived and concerns this consumer: good to handle, or with a fault that no repeat will cure. */
export interface Arrived {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly message: Pick<Incoming, 'value' | 'headers'>;
  readonly traceparent?: string | undefined;
  readonly event?: Delivered;
  /** Why it can't be handled: a code, never a value of the event. */
  readonly fault?: string;
}

/**
 * Reads a message and validates it against its contract.
 *
 * @returns undefined for a type that this consumer doesn't handle: it is none of its business, valid or not.
 */
export function arrivedOf(message: Incoming, wanted: ReadonlySet<string>): Arrived | undefined {
  const { topic, key } = message;
  const envelope = envelopeOf(message);
  if ('fault' in envelope) return { id: idOfPlace(message), topic, key: key ?? '', message, fault: envelope.fault };
  if (!wanted.has(envelope.type)) return undefined;

  const { id, traceparent } = envelope;
  return { id, topic, key: key ?? '', message, traceparent, ...readEvent(envelope, message) };
}

function readEvent(envelope: Envelope, { topic, key, value }: Pick<Incoming, 'topic' | 'key' | 'value'>) {
  const data = parseJson(value);
  if (data === undefined) return { fault: 'EVENT_NOT_JSON' };
  const parsed = parseFact(envelope.type, data);
  if (!parsed.ok) return { fault: 'EVENT_BREAKS_CONTRACT' };
  if (parsed.contract.topic !== topic) return { fault: 'EVENT_ON_WRONG_TOPIC' };
  if (parsed.contract.key(parsed.data as never) !== key) return { fault: 'EVENT_UNDER_WRONG_KEY' };
  return { event: { id: envelope.id, type: envelope.type, topic, key, data: parsed.data } };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The place of a message without a readable id stands in for it, so that a repeat is known as one. */
function idOfPlace({ topic, partition, offset }: Incoming): string {
  const digits = createHash('sha256').update(`${topic} ${partition} ${offset}`).digest('hex');
  const [first, second, third, fourth, last] = [0, 8, 13, 17, 20].map((start) => digits.slice(start));
  const parts = [first?.slice(0, 8), second?.slice(0, 4), `8${third?.slice(0, 3)}`, `8${fourth?.slice(0, 3)}`];
  return [...parts, last?.slice(0, 12)].join('-');
}
