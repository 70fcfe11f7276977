import { CONTRACTS } from '@junction/contracts';
import { Consumes, type Delivered } from '@junction/messaging';
import type { Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { FoldRollup } from '../rollup/fold-rollup.js';
import { ArchiveFact } from './archive-fact.js';
import type { HeardFact } from './fact.rules.js';

/**
 * Keeps every fact and counts it, in one transaction.
 * Safe to receive twice: what is in the archive is not counted again.
 */
@Injectable()
export class OnFactRecorded {
  constructor(
    private readonly archive: ArchiveFact,
    private readonly fold: FoldRollup,
  ) {}

  @Consumes(...CONTRACTS)
  async handle(events: readonly Delivered[], tx: Tx): Promise<void> {
    await this.fold.execute(await this.archive.execute(events as readonly HeardFact[], tx), tx);
  }
}
