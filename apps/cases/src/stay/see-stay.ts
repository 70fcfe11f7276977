import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { StayId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { pagesShowing, staySeen } from './stay.events.js';
import { mayWorkOn } from './stay.policy.js';

/** Which stay, as it was when somebody looked, and when the person was seen: now, unless said otherwise. */
export interface Seeing {
  readonly stayId: StayId;
  readonly version: number;
  readonly seenAt?: Date | null | undefined;
}

/** A practitioner saw the person: the clock of "who must be seen next" stops. */
@Injectable()
export class SeeStay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
    private readonly moveWorkItems: MoveWorkItems,
  ) {}

  /**
   * @throws {StayNotFound} where there is no such stay in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the place's L&D service.
   * @throws {StayIsOver} @throws {StayAlreadySeen} @throws {InputInvalid} `seenAt`, see {@link Stay.see}.
   */
  execute({ stayId, version, seenAt }: Seeing, command: Command): Promise<Stay> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'see_stay', about: through(Stay, stayId), noun: Stay, maySee };
    return this.work.run(task, async (tx) => {
      const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { version, maySee });
      if (!mayWorkOn(command.actor, stay)) throw new NotPermitted('stay:see');

      const seen = stay.see(seenAt ?? undefined, tx.at);
      tx.update(stay);
      tx.announce(staySeen(stay, seen, tx.at));
      const done = { caseId: stay.caseId, stayId, kinds: ['see', 'try_again'], as: 'done' } as const;
      await this.endWorkItems.execute(done, command);
      await this.moveWorkItems.execute(stay, command);
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }
}
