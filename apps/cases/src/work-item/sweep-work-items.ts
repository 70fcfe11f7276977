import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@junction/telemetry';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AnnounceOverdueWorkItems } from './announce-overdue-work-items.js';
import { Sweeping } from './sweeping.rules.js';

/** Looks every few seconds for what has become overdue, from when the service starts; what it missed is found then. */
@Injectable()
export class SweepWorkItems implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private isFailing = false;

  constructor(
    private readonly announce: AnnounceOverdueWorkItems,
    private readonly sweeping: Sweeping,
  ) {}

  onApplicationBootstrap(): void {
    if (this.sweeping.everySeconds > 0) this.running = this.keepLooking();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Looks once; a failure is for the next time, and is said once an outage. */
  async execute(): Promise<void> {
    try {
      await this.announce.execute();
      if (this.isFailing) log.info('part back', { part: 'sweeper' });
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) log.error('failure', { part: 'sweeper', error });
      this.isFailing = true;
    }
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.execute();
      await wait(this.sweeping.everySeconds * 1000, undefined, { signal }).catch(() => {});
    }
  }
}
