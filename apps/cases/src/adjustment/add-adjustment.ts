import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId, PersonId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Case } from '../case/case.entity.js';
import { CaseNotFound } from '../case/case.errors.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Person } from '../person/person.entity.js';
import { PersonNotFound } from '../person/person.errors.js';
import { Adjustment } from './adjustment.entity.js';
import { AdjustmentAlreadyInForce } from './adjustment.errors.js';
import { adjustmentAdded, pagesShowing } from './adjustment.events.js';
import { mayAdjustAt } from './adjustment.policy.js';
import { readAdjustmentNote, type AdjustmentCode } from './adjustment.rules.js';

/** Whom it helps, what helps, a word about it, and the case in which it was noticed, if in one. */
export interface Adding {
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly kind: AdjustmentCode;
  readonly note?: string | null | undefined;
}

/** Something helps the person to understand and to take part. */
@Injectable()
export class AddAdjustment {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {PersonNotFound} where there is no such record in the actor's sight.
   * @throws {NotPermitted} unless the actor works with people at the service that owns the record.
   * @throws {CaseNotFound} where the person has no such case.
   * @throws {InputInvalid} `note`, see {@link readAdjustmentNote}.
   * @throws {AdjustmentAlreadyInForce} when the same, other than OTHER, is in force.
   */
  execute({ personId, caseId, kind, note: typed }: Adding, command: Command): Promise<Adjustment> {
    const maySee = maySeeRecord(command.actor);
    const refusals = { one_adjustment_in_force: () => new AdjustmentAlreadyInForce() };
    const task = { ...command, verb: 'add_adjustment', about: [personId], noun: Adjustment, maySee, refusals };
    return this.work.run(task, async (tx) => {
      const person = await tx.find(Person, { id: personId });
      if (!person || !maySee(person)) throw new PersonNotFound(personId);
      if (!mayAdjustAt(command.actor, person)) throw new NotPermitted('adjustment:add');
      if (caseId && !(await tx.find(Case, { id: caseId, personId }))) throw new CaseNotFound(caseId);

      const note = readAdjustmentNote(kind, typed);
      const adjustment = Adjustment.add({ personId, caseId, ldServiceId: person.ldServiceId, kind, note }, tx.at);
      tx.insert(adjustment);
      tx.announce(adjustmentAdded(adjustment, tx.at));
      for (const page of pagesShowing(adjustment)) tx.changed(page);
      return adjustment;
    });
  }
}
