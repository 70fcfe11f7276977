import type { Command } from '@junction/auth';
import type { CorrectionReasonCode } from '@junction/contracts';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { whereaboutsIn } from '../stay/stay.queries.js';
import { refuseFaults } from '../stay/stay.rules.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { Case } from './case.entity.js';
import { CaseNotFound, CaseNotTriaged } from './case.errors.js';
import { caseTriaged, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import { toSee } from './see-after-triage.rules.js';
import { Triage } from './triage.entity.js';
import { faultOfTriaging, readTriage, type TriageGiven } from './triage.rules.js';

/** Which case, as it was when somebody looked, the whole triage as it should be, and why it was wrong. */
export interface TriageCorrection extends TriageGiven {
  readonly caseId: CaseId;
  readonly version: number;
  readonly triagedAt: Date;
  readonly reason: CorrectionReasonCode;
}

/** A triage was wrong: says all of it again. What was said before stays, and counts no longer. */
@Injectable()
export class CorrectCaseTriage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly makeWorkItem: MakeWorkItem,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseNotTriaged}
   * @throws {InputInvalid} `triagedAt` (BEFORE_IDENTIFIED, IN_THE_FUTURE), and those of {@link readTriage}.
   */
  execute({ caseId, version, triagedAt, reason, ...given }: TriageCorrection, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'correct_case_triage', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:correct_triage');
      onCase.mustNotBeInError();
      const before = await tx.find(Triage, { caseId, replacedAt: null });
      if (!before) throw new CaseNotTriaged(caseId);
      const { decision, faults } = readTriage(given);
      refuseFaults({ ...faults, triagedAt: faultOfTriaging(triagedAt, onCase.identifiedAt, tx.at) });

      const { personId, ldServiceId, siteId } = before;
      const replaces = await factsStanding(tx, { personId, named: 'triageId', id: before.id });
      before.replace(tx.at);
      tx.update(before);
      const of = { caseId, personId, ldServiceId, siteId };
      const triage = Triage.decide(of, decision, { triagedAt, recordedAt: tx.at, reason });
      tx.insert(triage);
      tx.update(onCase);
      tx.announce(caseTriaged(onCase, triage, replaces));
      await this.remakeWork(tx, triage, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }

  /** Whoever is to be seen after all is; whoever isn't any longer needs no seeing. */
  private async remakeWork(tx: Tx, triage: Triage, command: Command): Promise<void> {
    const { caseId, next } = triage;
    if (next !== 'see') return this.endWorkItems.execute({ caseId, kinds: ['see', 'try_again'], as: 'void' }, command);
    const where = await whereaboutsIn(tx, caseId);
    const see = toSee(triage, where?.status === 'present' ? where : undefined);
    if (see) await this.makeWorkItem.execute(see, command);
  }
}
