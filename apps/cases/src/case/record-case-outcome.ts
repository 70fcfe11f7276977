import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { Case } from './case.entity.js';
import { CaseNotFound } from './case.errors.js';
import { caseOutcomeRecorded, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import type { DisposalCode, DiversionCode } from './case.rules.js';
import { Outcome } from './outcome.entity.js';

/** Which case, as it was when somebody looked, and what came of it. */
export interface RecordingOutcome {
  readonly caseId: CaseId;
  readonly version: number;
  readonly diversion: DiversionCode;
  readonly disposal: DisposalCode;
}

/** What came of the case in justice. More may become known later: it takes the place of what was known before. */
@Injectable()
export class RecordCaseOutcome {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed}
   */
  execute({ caseId, version, ...outcome }: RecordingOutcome, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'record_case_outcome', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:record_outcome');
      onCase.mustBeOpen();

      const { personId, ldServiceId } = onCase;
      const before = await tx.find(Outcome, { caseId, replacedAt: null });
      const replaces = before ? await factsStanding(tx, { personId, named: 'outcomeId', id: before.id }) : [];
      before?.replace(tx.at);
      if (before) tx.update(before);
      const recorded = Outcome.record({ caseId, personId, ldServiceId, ...outcome }, tx.at);
      tx.insert(recorded);
      tx.update(onCase);
      tx.announce(caseOutcomeRecorded(onCase, recorded, replaces));
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }
}
