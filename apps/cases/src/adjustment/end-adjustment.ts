import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Adjustment, type AdjustmentId } from './adjustment.entity.js';
import { AdjustmentNotFound } from './adjustment.errors.js';
import { adjustmentEnded, pagesShowing } from './adjustment.events.js';
import { mayAdjustAt } from './adjustment.policy.js';

/** Which adjustment, as it was when somebody looked, and whether it was a mistake from the start. */
export interface Ending {
  readonly adjustmentId: AdjustmentId;
  readonly version: number;
  readonly enteredInError: boolean;
}

/** What helped is no longer needed, or never was. */
@Injectable()
export class EndAdjustment {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {AdjustmentNotFound} where there is no such adjustment in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the service that noted it.
   * @throws {AdjustmentIsOver} the second time.
   */
  execute({ adjustmentId: id, version, enteredInError }: Ending, command: Command): Promise<Adjustment> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'end_adjustment', about: through(Adjustment, id), noun: Adjustment, maySee };
    return this.work.run(task, async (tx) => {
      const adjustment = await tx.lockOne(Adjustment, { id }, new AdjustmentNotFound(id), { version, maySee });
      if (!mayAdjustAt(command.actor, adjustment)) throw new NotPermitted('adjustment:end');

      adjustment.end({ enteredInError }, tx.at);
      tx.update(adjustment);
      tx.announce(adjustmentEnded(adjustment, tx.at));
      for (const page of pagesShowing(adjustment)) tx.changed(page);
      return adjustment;
    });
  }
}
