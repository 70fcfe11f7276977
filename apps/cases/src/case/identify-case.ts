import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { SiteId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { isMember } from '../membership/membership.queries.js';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import { PersonNotFound } from '../person/person.errors.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { Case, type CaseDetails } from './case.entity.js';
import { caseIdentified } from './case.events.js';

/** Whose case begins, and where somebody first met the person: the targets of that place hold. */
export interface Identifying extends CaseDetails {
  readonly siteId: SiteId;
}

/** Somebody came to the notice of a service: a case begins. While a case of theirs is open there, it goes on instead. */
@Injectable()
export class IdentifyCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly makeWorkItem: MakeWorkItem,
  ) {}

  /**
   * @throws {NotPermitted} unless the actor works with people at that service.
   * @throws {PersonNotFound} unless the service may see the person's record.
   */
  execute({ siteId, ...details }: Identifying, command: Command): Promise<Case> {
    const { personId, ldServiceId, identifiedAt: from } = details;
    return this.work.run({ ...command, verb: 'identify_case', about: [personId], noun: Case }, async (tx) => {
      if (!mayWorkWithPeopleOf(command.actor, ldServiceId)) throw new NotPermitted('case:identify');
      if (!(await isMember(tx, personId, ldServiceId))) throw new PersonNotFound(personId);
      const open = await tx.find(Case, { personId, ldServiceId, status: 'open', enteredInErrorAt: null });
      if (open) return open;

      const identified = Case.identify(details);
      tx.insert(identified);
      tx.announce(caseIdentified(identified, tx.at));
      const triage = {
        kind: 'triage',
        personId,
        caseId: identified.id,
        stayId: null,
        siteId,
        ldServiceId,
        from,
      } as const;
      await this.makeWorkItem.execute(triage, command);
      return identified;
    });
  }
}
