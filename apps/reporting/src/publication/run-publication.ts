import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@junction/telemetry';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MakePublication } from './make-publication.js';

/** A look costs one small read while nothing is due; what is due and complete is out within a minute. */
const LOOK_MS = 10_000;

/** Publishes what is due and complete, from when the service starts. */
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
