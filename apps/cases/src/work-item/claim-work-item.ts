import type { Command } from '@junction/auth';
import { NotPermitted, VersionIsStale } from '@junction/errors';
import type { WorkItemId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { WorkItem } from './work-item.entity.js';
import { WorkItemNotFound } from './work-item.errors.js';
import { pagesShowing } from './work-item.events.js';
import { mayWorkOnItem } from './work-item.policy.js';

/** Which item, as it was when somebody looked, and whether they take it over from a colleague who is on it. */
export interface Claiming {
  readonly workItemId: WorkItemId;
  readonly version: number;
  readonly takeOver: boolean;
}

/** "I am on it": colleagues see who and since when. Of two who claim at once, one does. */
@Injectable()
export class ClaimWorkItem {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {WorkItemNotFound} where there is no such item in the actor's sight.
   * @throws {NotPermitted} unless the actor works with people at the L&D service whose work it is.
   * @throws {WorkItemIsOver} @throws {WorkItemClaimed}
   * @throws {VersionIsStale} when somebody changed it since the actor looked, but for a colleague's claim.
   */
  execute({ workItemId, version, takeOver }: Claiming, command: Command): Promise<WorkItem> {
    const { actor } = command;
    const maySee = maySeeRecord(actor);
    const about = through(WorkItem, workItemId);
    return this.work.run({ ...command, verb: 'claim_work_item', about, noun: WorkItem, maySee }, async (tx) => {
      const item = await tx.lockOne(WorkItem, { id: workItemId }, new WorkItemNotFound(workItemId), { maySee });
      if (!mayWorkOnItem(actor, item)) throw new NotPermitted('work_item:claim');

      item.claim(actor.userId, { takeOver }, tx.at);
      // Only now: whoever came second hears that a colleague is on it, which says more than that something changed.
      if (item.version !== version) throw new VersionIsStale('work_items', item.id, version, item.version);
      tx.update(item);
      for (const page of pagesShowing(item)) tx.changed(page);
      return item;
    });
  }
}
