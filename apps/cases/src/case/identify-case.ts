import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { isMember } from '../membership/membership.queries.js';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import { PersonNotFound } from '../person/person.errors.js';
import { Case, type CaseDetails } from './case.entity.js';
import { caseIdentified } from './case.events.js';

/** Somebody came to the notice of a service: a case begins. While a case of theirs is open there, it goes on instead. */
@Injectable()
export class IdentifyCase {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {NotPermitted} unless the actor works with people at that service.
   * @throws {PersonNotFound} unless the service may see the person's record.
   */
  execute(details: CaseDetails, command: Command): Promise<Case> {
    const { personId, ldServiceId } = details;
    return this.work.run({ ...command, verb: 'identify_case', about: [personId], noun: Case }, async (tx) => {
      if (!mayWorkWithPeopleOf(command.actor, ldServiceId)) throw new NotPermitted('case:identify');
      if (!(await isMember(tx, personId, ldServiceId))) throw new PersonNotFound(personId);
      const open = await tx.find(Case, { personId, ldServiceId, status: 'open' });
      if (open) return open;

      const identified = Case.identify(details);
      tx.insert(identified);
      tx.announce(caseIdentified(identified, tx.at));
      return identified;
    });
  }
}
