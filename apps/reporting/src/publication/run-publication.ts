import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@junction/telemetry';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MakePublication } from './make-publication.js';

/** A look costs two small reads; a quarter that is due is out before anybody misses it. */
const LOOK_MS = 5 * 60 * 1000;

/** Publishes what is due when the service starts, and whenever it has become due since. */
@Injectable()
export class RunPublication implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly make: MakePublication) {}

  onApplicationBootstrap(): void {
    this.running = this.keepLooking();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Publishes what is due now; a failure is for the next time. */
  async execute(): Promise<void> {
    try {
      const quarters = await this.make.execute();
      if (quarters.length > 0) log.info('publication made', { count: quarters.length });
    } catch (error) {
      log.error('failure', { error });
    }
  }

  private async keepLooking(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.execute();
      await wait(LOOK_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }
}
