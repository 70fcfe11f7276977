import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayLeft } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import { isCalledAfterwards, type LeftToCode } from './stay.rules.js';

/** Which stay, as it was when somebody looked, where the person went, and when: now, unless said otherwise. */
export interface Leaving {
  readonly stayId: StayId;
  readonly version: number;
  readonly leftTo: LeftToCode;
  readonly leftAt?: Date | null | undefined;
}

/** The person left the place. */
@Injectable()
export class LeaveStay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
    private readonly makeWorkItem: MakeWorkItem,
    private readonly moveWorkItems: MoveWorkItems,
  ) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayIsOver} @throws {InputInvalid} `leftAt`, see {@link Stay.leave}.
   */
  execute({ stayId, version, leftTo, leftAt: asked }: Leaving, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'leave_stay', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:leave');

      const leftAt = stay.leave(leftTo, asked ?? undefined, tx.at);
      tx.update(stay);
      tx.announce(stayLeft(stay, { leftAt, leftTo }, tx.at));
      await this.remakeWork(stay, { leftAt, leftTo }, command);
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }

  /** Nobody is seen where they no longer are; who went free is called. */
  private async remakeWork(stay: Stay, { leftAt, leftTo }: Left, command: Command): Promise<void> {
    const { id: stayId, personId, caseId, siteId, ldServiceId, setting } = stay;
    await this.endWorkItems.execute({ caseId, stayId, kinds: ['see', 'try_again'], as: 'void' }, command);
    await this.moveWorkItems.execute(stay, command);
    if (!isCalledAfterwards(setting, leftTo)) return;
    const call = { kind: 'call_after_release', stayId, personId, caseId, siteId, ldServiceId } as const;
    await this.makeWorkItem.execute({ ...call, from: leftAt }, command);
  }
}

interface Left {
  readonly leftAt: Date;
  readonly leftTo: LeftToCode;
}
