import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { whereaboutsIn } from '../stay/stay.queries.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { Case } from './case.entity.js';
import { CaseNotFound, PersonHasOpenCase } from './case.errors.js';
import { caseReopened, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import type { ReopenReasonCode } from './case.rules.js';
import { Triage } from './triage.entity.js';

/** Which case, as it was when somebody looked, and why work in it goes on. */
export interface Reopening {
  readonly caseId: CaseId;
  readonly version: number;
  readonly reason: ReopenReasonCode;
}

/** Work in a closed case goes on. Whoever comes again begins a new case; this is for the old one. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly makeWorkItem: MakeWorkItem,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseIsOpen} @throws {PersonHasOpenCase}
   */
  execute({ caseId, version, reason }: Reopening, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'reopen_case', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:reopen');
      onCase.reopen();
      const { personId, ldServiceId } = onCase;
      const other = await tx.find(Case, { personId, ldServiceId, status: 'open', enteredInErrorAt: null });
      if (other) throw new PersonHasOpenCase(personId);

      const types = ['junction.case.closed.v1'];
      const replaces = await factsStanding(tx, { personId, named: 'caseId', id: caseId, types });
      tx.update(onCase);
      tx.announce(caseReopened(onCase, { replaces, reason }, tx.at));
      await this.remakeWork(tx, onCase, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }

  /** What nobody had looked at when the case was closed is to be triaged, from now on, where the person was last. */
  private async remakeWork(tx: Tx, { id: caseId, personId, ldServiceId }: Case, command: Command): Promise<void> {
    const where = await whereaboutsIn(tx, caseId);
    if (!where || (await tx.find(Triage, { caseId, replacedAt: null }))) return;
    const triage = { kind: 'triage', caseId, personId, ldServiceId, siteId: where.siteId, stayId: null } as const;
    await this.makeWorkItem.execute({ ...triage, from: tx.at }, command);
  }
}
