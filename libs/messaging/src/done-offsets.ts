import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@junction/telemetry';
import type { Consumer, TopicPartitionOffset } from 'kafkajs';

/** What is done within this time of something told is told together: each telling is a write at the broker. */
const REST_MS = 50;

/**
 * Tells the broker how far a reader has come, while the reader goes on. What is lost on the way comes again, and the
 * inbox drops it.
 */
export class DoneOffsets {
  private readonly waiting = new Map<string, TopicPartitionOffset>();
  private isTelling = false;

  constructor(private readonly consumer: Pick<Consumer, 'commitOffsets'>) {}

  /** @param done the message that needn't come again, nor anything before it in its partition. */
  note({ topic, partition, offset }: TopicPartitionOffset): void {
    const next = (BigInt(offset) + 1n).toString();
    this.waiting.set(`${topic} ${partition}`, { topic, partition, offset: next });
    if (!this.isTelling) void this.tellWaiting();
  }

  private async tellWaiting(): Promise<void> {
    this.isTelling = true;
    while (this.waiting.size > 0) {
      const done = [...this.waiting.values()];
      this.waiting.clear();
      await this.consumer.commitOffsets(done).catch((error: unknown) => {
        log.debug('broker warning', { part: 'kafka', error });
      });
      await wait(REST_MS, undefined, { ref: false });
    }
    this.isTelling = false;
  }
}
