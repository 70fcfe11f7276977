import type { Command } from '@junction/auth';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { whereaboutsIn } from '../stay/stay.queries.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import type { Offer } from './offer.entity.js';

/** What an answer leaves to be done: trying again at the time that was set, or nothing. Called by the verbs of offers. */
@Injectable()
export class TryOfferAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly makeWorkItem: MakeWorkItem,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  execute({ caseId, personId, ldServiceId, tryAgainAt }: Offer, command: Command): Promise<void> {
    return this.work.run({ ...command, verb: 'try_offer_again', about: [personId] }, async (tx) => {
      if (!tryAgainAt) return this.endWorkItems.execute({ caseId, kinds: ['try_again'], as: 'done' }, command);
      const where = await whereaboutsIn(tx, caseId);
      if (!where) return;
      const stayId = where.status === 'present' ? where.id : null;
      const again = { kind: 'try_again', caseId, personId, ldServiceId, siteId: where.siteId, stayId } as const;
      await this.makeWorkItem.execute({ ...again, from: tx.at, dueAt: tryAgainAt }, command);
    });
  }
}
