import type { Incoming, Outgoing } from './broker.js';

/** What the envelope of an event says about it. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  /** The service that said it. */
  readonly source: string;
  /** UTC instant at which it happened. */
  readonly time: string;
  readonly traceparent?: string | undefined;
}

/** An event on its way: what the outbox holds of a fact. */
export interface OutgoingEvent extends Envelope {
  readonly topic: string;
  readonly key: string;
  /** The fact's data as JSON. */
  readonly data: string;
}

/**
 * A fact as a Kafka message in CloudEvents binary mode: envelope in headers, data alone in the value.
 *
 * Source: CloudEvents 1.0.2, Kafka Protocol Binding 3.2; Distributed Tracing extension.
 */
export const messageOf = (event: OutgoingEvent): Outgoing => ({
  topic: event.topic,
  key: event.key,
  value: event.data,
  headers: {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: event.type,
    ce_source: `/junction/${event.source}`,
    ce_time: event.time,
    'content-type': 'application/json',
    ...(event.traceparent && { traceparent: event.traceparent }),
  },
});

/** Reads the envelope of a message, or says by a code what is wrong with it. */
export function envelopeOf({ headers }: Pick<Incoming, 'headers'>): Envelope | { readonly fault: string } {
  if (headers['ce_specversion'] !== '1.0') return { fault: 'EVENT_NOT_CLOUDEVENTS_1' };
  const { ce_id: id, ce_type: type, ce_source: source, ce_time: time, traceparent } = headers;
  if (!id || !UUID.test(id)) return { fault: 'EVENT_WITHOUT_ID' };
  if (!type) return { fault: 'EVENT_WITHOUT_TYPE' };
  return { id: id.toLowerCase(), type, source: source ?? '', time: time ?? '', traceparent };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
