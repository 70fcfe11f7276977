import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { TRY_AGAIN_MS } from '../work-item/work-item.rules.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayNotSeen } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import { TRIED_AGAIN, faultOfTryingAgain, refuseFaults, type NotSeenReasonCode } from './stay.rules.js';

/** Which stay, as it was when somebody looked, and why the person could not be seen. */
export interface NotSeeing {
  readonly stayId: StayId;
  readonly version: number;
  readonly reason: NotSeenReasonCode;
  /** When to try again; without it, in two hours for somebody asleep or intoxicated, and not at all for others. */
  readonly tryAgainAt?: Date | null | undefined;
}

/** Nobody could see the person so far: nobody drops out in silence. */
@Injectable()
export class MarkStayNotSeen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
    private readonly makeWorkItem: MakeWorkItem,
  ) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayIsOver} @throws {StayAlreadySeen}
   * @throws {InputInvalid} `tryAgainAt`: IN_THE_PAST, TOO_FAR_AHEAD (more than 7 days).
   */
  execute({ stayId, version, reason, tryAgainAt }: NotSeeing, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'mark_stay_not_seen', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:mark_not_seen');

      if (tryAgainAt) refuseFaults({ tryAgainAt: faultOfTryingAgain(tryAgainAt, tx.at) });
      stay.markNotSeen(reason);
      tx.update(stay);
      tx.announce(stayNotSeen(stay, reason, tx.at));
      await this.remakeWork(stay, againAt(reason, tryAgainAt, tx.at), { command, at: tx.at });
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }

  /** Who is to be tried again is off the list until then; for anybody else there is nothing left to do. */
  private async remakeWork(stay: Stay, dueAt: Date | null, { command, at }: Marking): Promise<void> {
    const { id: stayId, personId, caseId, siteId, ldServiceId } = stay;
    const ended = dueAt
      ? ({ kinds: ['see'], as: 'void' } as const)
      : ({ kinds: ['see', 'try_again'], as: 'done' } as const);
    await this.endWorkItems.execute({ caseId, stayId, ...ended }, command);
    if (!dueAt) return;
    const where = { stayId, personId, caseId, siteId, ldServiceId };
    await this.makeWorkItem.execute({ kind: 'try_again', ...where, from: at, dueAt }, command);
  }
}

interface Marking {
  readonly command: Command;
  readonly at: Date;
}

function againAt(reason: NotSeenReasonCode, tryAgainAt: Date | null | undefined, at: Date): Date | null {
  if (tryAgainAt) return tryAgainAt;
  return TRIED_AGAIN.includes(reason) ? new Date(at.getTime() + TRY_AGAIN_MS) : null;
}
