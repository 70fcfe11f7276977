import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { whereaboutsIn } from '../stay/stay.queries.js';
import { latest, refuseFaults } from '../stay/stay.rules.js';
import { toSee } from './see-after-triage.rules.js';
import { Case } from './case.entity.js';
import { CaseAlreadyTriaged, CaseNotFound } from './case.errors.js';
import { caseTriaged, pagesShowingCase } from './case.events.js';
import { mayWorkOnCase } from './case.policy.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { Triage } from './triage.entity.js';
import { faultOfTriaging, readTriage, type TriageGiven } from './triage.rules.js';

/** Which case, as it was when somebody looked, what was decided on what, and when: now, unless said otherwise. */
export interface Triaging extends TriageGiven {
  readonly caseId: CaseId;
  readonly version: number;
  readonly triagedAt?: Date | null | undefined;
}

/** A practitioner looked at what is known of the person, and decided what comes next. */
@Injectable()
export class TriageCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly makeWorkItem: MakeWorkItem,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed} @throws {CaseAlreadyTriaged}
   * @throws {InputInvalid} `triagedAt` (BEFORE_IDENTIFIED, IN_THE_FUTURE), and those of {@link readTriage}.
   */
  execute({ caseId, version, triagedAt: asked, ...given }: Triaging, command: Command): Promise<Case> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'triage_case', about: through(Case, caseId), noun: Case, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { version, maySee });
      if (!mayWorkOnCase(command.actor, onCase)) throw new NotPermitted('case:triage');
      onCase.mustBeOpen();
      if (await tx.find(Triage, { caseId, replacedAt: null })) throw new CaseAlreadyTriaged(caseId);
      const { identifiedAt, personId, ldServiceId } = onCase;
      const triagedAt = asked ?? latest(tx.at, identifiedAt);
      const { decision, faults } = readTriage(given);
      refuseFaults({ ...faults, triagedAt: faultOfTriaging(triagedAt, identifiedAt, tx.at) });

      const where = await whereaboutsIn(tx, caseId);
      const present = where?.status === 'present' ? where : undefined;
      const of = { caseId, personId, ldServiceId, siteId: present?.siteId ?? null };
      const triage = Triage.decide(of, decision, { triagedAt, recordedAt: tx.at });
      tx.insert(triage);
      tx.update(onCase);
      tx.announce(caseTriaged(onCase, triage, []));
      await this.endWorkItems.execute({ caseId, kinds: ['triage'], as: 'done' }, command);
      const see = triage.next === 'see' ? toSee(triage, present) : undefined;
      if (see) await this.makeWorkItem.execute(see, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return onCase;
    });
  }
}
