import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { isToBeTriaged } from '../work-item/work-item.queries.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayCorrected } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import { factsOfTimes } from './stay.queries.js';
import type { CorrectionReasonCode, StayTimes } from './stay.rules.js';

/** Which stay, as it was when somebody looked, all its times as they should be, and why they were wrong. */
export interface Correction extends StayTimes {
  readonly stayId: StayId;
  readonly version: number;
  readonly reason: CorrectionReasonCode;
}

/** The times of a stay were wrong. What was said before stays in the log of facts, named by what takes its place. */
@Injectable()
export class CorrectStayTimes {
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
   * @throws {InputInvalid} `arrivedAt`, `seenAt`, `leftAt`, see {@link Stay.correctTimes}.
   */
  execute({ stayId, version, reason, ...times }: Correction, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'correct_stay_times', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:correct');

      const { arrivedAt, seenAt, leftAt } = stay;
      stay.correctTimes(times, tx.at);
      const replaces = await factsOfTimes(tx, stay);
      tx.update(stay);
      tx.announce(stayCorrected(stay, { replaces, reason }, tx.at));
      await this.remakeWork(tx, stay, { before: { arrivedAt, seenAt, leftAt }, command });
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }

  /** Due times move along; who was seen after all is on no list, who was not after all is on it again. */
  private async remakeWork(tx: Tx, stay: Stay, { before, command }: Corrected): Promise<void> {
    const { id: stayId, personId, caseId, siteId, ldServiceId } = stay;
    if (stay.seenAt)
      await this.endWorkItems.execute({ caseId, stayId, kinds: ['see', 'try_again'], as: 'done' }, command);
    await this.moveWorkItems.execute(stay, command, before);
    const isNotSeenAfterAll = before.seenAt !== null && stay.seenAt === null && stay.status === 'present';
    if (!isNotSeenAfterAll || (await isToBeTriaged(tx, caseId))) return;
    const see = { kind: 'see', stayId, personId, caseId, siteId, ldServiceId } as const;
    await this.makeWorkItem.execute({ ...see, from: stay.arrivedAt }, command);
  }
}

interface Corrected {
  readonly before: StayTimes;
  readonly command: Command;
}
