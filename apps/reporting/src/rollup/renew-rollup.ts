import { log } from '@junction/telemetry';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RebuildRollup } from './rebuild-rollup.js';

/**
 * Counts everything anew when the service starts with other rules of counting than before. People can work meanwhile:
 * facts wait until it is done.
 */
@Injectable()
export class RenewRollup implements OnApplicationBootstrap {
  constructor(private readonly rebuild: RebuildRollup) {}

  onApplicationBootstrap(): void {
    void this.execute();
  }

  /** A failure leaves the old count, and the next start tries again. */
  async execute(): Promise<void> {
    try {
      const count = await this.rebuild.execute({ onlyIfChanged: true });
      if (count > 0) log.info('rebuild done', { count });
    } catch (error) {
      log.error('failure', { error });
    }
  }
}
