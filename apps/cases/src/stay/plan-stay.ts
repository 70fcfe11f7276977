import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayPlanned } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import type { NextEventCode } from './stay.rules.js';

/** Which stay, as it was when somebody looked, what is expected next, and when, where that is known. */
export interface Planning {
  readonly stayId: StayId;
  readonly version: number;
  readonly nextEvent: NextEventCode;
  readonly nextEventAt?: Date | null | undefined;
}

/** What is expected to happen next to somebody: whoever may leave soon and wasn't seen comes first on the worklist. */
@Injectable()
export class PlanStay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moveWorkItems: MoveWorkItems,
  ) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayIsOver} @throws {InputInvalid} `nextEventAt`, see {@link Stay.plan}.
   */
  execute({ stayId, version, nextEvent, nextEventAt }: Planning, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'plan_stay', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:plan');

      stay.plan(nextEvent, nextEventAt ?? null, tx.at);
      tx.update(stay);
      tx.announce(stayPlanned(stay, { nextEvent, nextEventAt: nextEventAt ?? null }, tx.at));
      await this.moveWorkItems.execute(stay, command);
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }
}
