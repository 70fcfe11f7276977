import type { Command } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import type { CaseId, ColleagueId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Colleague } from '../colleague/colleague.entity.js';
import { ColleagueNotFound } from '../colleague/colleague.errors.js';
import { mayLookAfter } from '../colleague/colleague.policy.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Case } from './case.entity.js';
import { CaseNotFound } from './case.errors.js';
import { caseAllocated, pagesShowingCase } from './case.events.js';
import { mayAllocate } from './case.policy.js';

/** Which case, as it was when somebody looked, and who looks after it; null: nobody in particular. */
export interface Allocating {
  readonly caseId: CaseId;
  readonly version: number;
  readonly colleagueId: ColleagueId | null;
}

/** A colleague looks after the case from now on; a support worker sees the person by that alone, and no longer. */
@Injectable()
export class AllocateCase {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor leads the case's L&D service.
   * @throws {ColleagueNotFound} unless they are known at that service.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed}
   * @throws {InputInvalid} `colleagueId`: WORKS_WITH_NOBODY, for somebody whose role there looks after no one.
   */
  execute({ caseId, version, colleagueId }: Allocating, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'allocate_case', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayAllocate(command.actor, onCase)) throw new NotPermitted('case:allocate');
      if (colleagueId !== null) {
        const to = await tx.find(Colleague, { id: colleagueId, ldServiceId: onCase.ldServiceId });
        if (!to) throw new ColleagueNotFound(colleagueId);
        if (!mayLookAfter(to)) throw new InputInvalid({ colleagueId: 'WORKS_WITH_NOBODY' });
      }

      onCase.allocate(colleagueId);
      tx.update(onCase);
      tx.announce(caseAllocated(onCase, tx.at));
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }
}
