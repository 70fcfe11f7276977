import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { MarkStayInError } from '../stay/mark-stay-in-error.js';
import { staysStandingIn } from '../stay/stay.queries.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { WORK_KINDS } from '../work-item/work-item.rules.js';
import { Case } from './case.entity.js';
import { CaseNotFound } from './case.errors.js';
import { caseEnteredInError, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import type { ErrorReasonCode } from './case.rules.js';

/** Which case, as it was when somebody looked, and why it was a mistake. */
export interface CaseMistake {
  readonly caseId: CaseId;
  readonly version: number;
  readonly reason: ErrorReasonCode;
}

/** The whole case was a mistake, with its stays. It stays, struck through, and everything said of it is taken back. */
@Injectable()
export class MarkCaseInError {
  constructor(
    private readonly work: UnitOfWork,
    private readonly markStayInError: MarkStayInError,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} the second time.
   */
  execute({ caseId, version, reason }: CaseMistake, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'mark_case_in_error', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:mark_in_error');
      onCase.markInError(reason, tx.at);

      const { personId } = onCase;
      const stays = await staysStandingIn(tx, caseId);
      const ofStays = new Set<string>();
      for (const stayId of stays) {
        for (const id of await factsStanding(tx, { personId, named: 'stayId', id: stayId })) ofStays.add(id);
        await this.markStayInError.execute({ stayId, reason }, command);
      }
      const ofCase = await factsStanding(tx, { personId, named: 'caseId', id: caseId });
      const replaces = ofCase.filter((id) => !ofStays.has(id));
      tx.update(onCase);
      tx.announce(caseEnteredInError(onCase, { replaces, reason }, tx.at));
      await this.endWorkItems.execute({ caseId, kinds: WORK_KINDS, as: 'void' }, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }
}
