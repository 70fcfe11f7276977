import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@junction/telemetry';
import type { Consumer } from 'kafkajs';
import type { Reading } from './broker.js';

const PAUSE_MS = 250;

/** How long leaving the group may take; after that the broker notices by itself. */
const LEAVE_MS = 2000;

/**
 * Keeps one consumer reading. kafkajs gives up on errors it thinks final, a topic that isn't there yet among them; then
 * a new consumer takes over from where the group stands.
 */
export class KafkaReading implements Reading {
  private readonly stopping = new AbortController();
  private readonly stopped = once(this.stopping.signal, 'abort');
  private readonly ended: Promise<void>;
  private joined = false;
  private joins = 0;

  constructor(
    private readonly open: () => Consumer,
    private readonly begin: (consumer: Consumer) => Promise<void>,
  ) {
    this.ended = this.keepReading();
  }

  isJoined(): boolean {
    return this.joined;
  }

  timesJoined(): number {
    return this.joins;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async keepReading(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.readOnce();
      this.joined = false;
      await wait(PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  private async readOnce(): Promise<void> {
    const consumer = this.open();
    const crashed = new Promise<void>((resolve) => consumer.on('consumer.crash', () => resolve()));
    consumer.on('consumer.group_join', () => this.noteJoined(true));
    consumer.on('consumer.disconnect', () => this.noteJoined(false));
    const started = consumer.connect().then(() => this.begin(consumer));
    try {
      await Promise.race([started, this.stopped]);
      await Promise.race([crashed, this.stopped]);
    } catch (error) {
      log.debug('broker warning', { part: 'kafka', error });
    } finally {
      await Promise.race([consumer.disconnect().catch(() => {}), wait(LEAVE_MS, undefined, { ref: false })]);
    }
  }

  private noteJoined(joined: boolean): void {
    if (joined) this.joins += 1;
    if (joined && !this.joined) log.info('consumer joined', { part: 'kafka' });
    this.joined = joined;
  }
}
