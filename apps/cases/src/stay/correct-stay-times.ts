import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
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
  constructor(private readonly work: UnitOfWork) {}

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

      stay.correctTimes(times, tx.at);
      const replaces = await factsOfTimes(tx, stay);
      tx.update(stay);
      tx.announce(stayCorrected(stay, { replaces, reason }, tx.at));
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }
}
