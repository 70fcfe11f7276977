import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayNotSeen } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import type { NotSeenReasonCode } from './stay.rules.js';

/** Which stay, as it was when somebody looked, and why the person could not be seen. */
export interface NotSeeing {
  readonly stayId: StayId;
  readonly version: number;
  readonly reason: NotSeenReasonCode;
}

/** Nobody could see the person so far: nobody drops out in silence. */
@Injectable()
export class MarkStayNotSeen {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayIsOver} @throws {StayAlreadySeen}
   */
  execute({ stayId, version, reason }: NotSeeing, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'mark_stay_not_seen', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:mark_not_seen');

      stay.markNotSeen(reason);
      tx.update(stay);
      tx.announce(stayNotSeen(stay, reason, tx.at));
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }
}
