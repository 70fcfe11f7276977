import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, stayEnteredInError } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';
import type { ErrorReasonCode } from './stay.rules.js';

/** Which stay, as it was when somebody looked, and why it was a mistake. */
export interface StayMistake {
  readonly stayId: StayId;
  /** Left out where the whole case is marked. */
  readonly version?: number;
  readonly reason: ErrorReasonCode;
}

/** A stay was somebody else's, or never was. It stays, struck through; the person may arrive again. */
@Injectable()
export class MarkStayInError {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayEnteredInError} the second time.
   */
  execute({ stayId, version, reason }: StayMistake, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'mark_stay_in_error', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:mark_in_error');

      stay.markInError(reason, tx.at);
      const replaces = await factsStanding(tx, { personId: stay.personId, named: 'stayId', id: stayId });
      tx.update(stay);
      tx.announce(stayEnteredInError(stay, { replaces, reason }, tx.at));
      const kinds = ['see', 'try_again', 'call_after_release'] as const;
      await this.endWorkItems.execute({ caseId: stay.caseId, stayId, kinds, as: 'void' }, command);
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }
}
