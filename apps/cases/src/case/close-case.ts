import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Stay } from '../stay/stay.entity.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { WORK_KINDS } from '../work-item/work-item.rules.js';
import { Case } from './case.entity.js';
import { CaseHasPresentStay, CaseNotFound } from './case.errors.js';
import { caseClosed, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import { reachedBy } from './case.queries.js';
import type { NotReached } from './case.rules.js';

/** Which case, as it was when somebody looked, and a reason for each milestone that was not reached. */
export interface Closing {
  readonly caseId: CaseId;
  readonly version: number;
  readonly notReached: readonly NotReached[];
}

/** Work in the case ends. Nobody drops out in silence: what was not reached has a reason. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseHasPresentStay} while the person is at a place.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed} @throws {InputInvalid} `notReached`, see {@link Case.close}.
   */
  execute({ caseId, version, notReached }: Closing, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'close_case', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:close');
      onCase.mustBeOpen();
      const present = await tx.find(Stay, { caseId, status: 'present', enteredInErrorAt: null });
      if (present) throw new CaseHasPresentStay(caseId);

      const closedAt = onCase.close(notReached, await reachedBy(tx, caseId), tx.at);
      tx.update(onCase);
      tx.announce(caseClosed(onCase, closedAt, tx.at));
      await this.endWorkItems.execute({ caseId, kinds: WORK_KINDS, as: 'void' }, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }
}
