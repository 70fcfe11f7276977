import { setInterval } from 'node:timers';
import { Actor } from '@junction/auth';
import { UnitOfWork } from '@junction/persistence';
import { log } from '@junction/telemetry';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { dropExpiredDrafts } from './draft.queries.js';

const HOUR_MS = 3_600_000;

/** Removes drafts whose time is over, once an hour. They are shown to nobody from their last instant on, swept or not. */
@Injectable()
export class SweepDraft implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly work: UnitOfWork) {}

  /** Two at once do no harm. Returns how many were removed. */
  execute(): Promise<number> {
    return this.work.run({ actor: Actor.job('sweep_drafts'), verb: 'sweep_draft', about: [] }, dropExpiredDrafts);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.execute().catch((error: unknown) => log.warn('failure', { error }));
    }, HOUR_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
