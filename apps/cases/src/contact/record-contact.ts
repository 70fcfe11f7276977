import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Case } from '../case/case.entity.js';
import { CaseNotFound } from '../case/case.errors.js';
import { pagesShowingCase } from '../case/case.events.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { Contact } from './contact.entity.js';
import { contactRecorded } from './contact.events.js';
import { mayComeNear, mayRecordContact } from './contact.policy.js';
import type { ContactGiven } from './contact.rules.js';

/** In which case, with whom and how, and when: now, unless said otherwise. */
export interface Contacting extends ContactGiven {
  readonly caseId: CaseId;
  readonly contactAt?: Date | null | undefined;
}

/** Somebody was spoken to about a case, or it was tried. */
@Injectable()
export class RecordContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly endWorkItems: EndWorkItems,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {NotPermitted} unless the actor works with people at its L&D service, or supports this person.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed} @throws {InputInvalid} see {@link Contact.record}.
   */
  execute({ caseId, contactAt, ...given }: Contacting, command: Command): Promise<Contact> {
    const { actor } = command;
    const maySee = mayComeNear(actor);
    const task = { ...command, verb: 'record_contact', about: through(Case, caseId), noun: Contact, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { maySee });
      if (!mayRecordContact(actor, onCase)) throw new NotPermitted('contact:record');
      onCase.mustBeOpen();

      const { personId, ldServiceId } = onCase;
      const of = { caseId, personId, ldServiceId, contactAt: contactAt ?? tx.at, recordedBy: actor.userId };
      const contact = Contact.record(of, given, tx.at);
      tx.insert(contact);
      tx.announce(contactRecorded(contact, tx.at));
      const isReached = contact.result === 'achieved' && contact.withWhom === 'person';
      const kinds = ['call_after_release', 'try_again'] as const;
      if (isReached) await this.endWorkItems.execute({ caseId, kinds, as: 'done' }, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return contact;
    });
  }
}
