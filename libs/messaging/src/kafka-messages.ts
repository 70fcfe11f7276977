import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Batch, Incoming } from './broker.js';
import type { DoneOffsets } from './done-offsets.js';

/** A message as the rest of the platform knows it: text, with each header once. */
export function incomingOf(topic: string, partition: number, message: KafkaMessage): Incoming {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) headers[textOf(name).toLowerCase()] = textOf(first);
  }
  const { offset, key, value } = message;
  return { topic, partition, offset, key: key && textOf(key), value: value && textOf(value), headers };
}

/** PostgreSQL keeps any text but U+0000; no valid event has one. */
const textOf = (bytes: Buffer | string): string => bytes.toString().replaceAll('\0', '\uFFFD');

/** A fetched batch, and what may be said about it to the broker. */
export function workOf(payload: EachBatchPayload, prefix: string, offsets: DoneOffsets): Batch {
  const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload;
  const topic = batch.topic.slice(prefix.length);
  return {
    topic,
    partition: batch.partition,
    messages: batch.messages.map((message) => incomingOf(topic, batch.partition, message)),
    waiting: Number(batch.offsetLag()),
    async done({ partition, offset }) {
      resolveOffset(offset);
      offsets.note({ topic: batch.topic, partition, offset });
      await heartbeat();
    },
    alive: heartbeat,
    isOver: () => !isRunning() || isStale(),
  };
}
