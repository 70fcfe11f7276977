import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { WorkItemId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { WorkItem } from './work-item.entity.js';
import { WorkItemNotFound } from './work-item.errors.js';
import { pagesShowing } from './work-item.events.js';
import { mayWorkOnItem } from './work-item.policy.js';

/** Which item, as it was when somebody looked. */
export interface Releasing {
  readonly workItemId: WorkItemId;
  readonly version: number;
}

/** "I am not on it after all": it is anybody's again. */
@Injectable()
export class ReleaseWorkItem {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {WorkItemNotFound} where there is no such item in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the L&D service whose work it is.
   * @throws {WorkItemIsOver} @throws {WorkItemNotClaimed} without a claim of the actor's own in force.
   */
  execute({ workItemId, version }: Releasing, command: Command): Promise<WorkItem> {
    const { actor } = command;
    const maySee = maySeeRecord(actor);
    const about = through(WorkItem, workItemId);
    return this.work.run({ ...command, verb: 'release_work_item', about, noun: WorkItem, maySee }, async (tx) => {
      const looked = { version, maySee };
      const item = await tx.lockOne(WorkItem, { id: workItemId }, new WorkItemNotFound(workItemId), looked);
      if (!mayWorkOnItem(actor, item)) throw new NotPermitted('work_item:release');

      item.release(actor.userId, tx.at);
      tx.update(item);
      for (const page of pagesShowing(item)) tx.changed(page);
      return item;
    });
  }
}
