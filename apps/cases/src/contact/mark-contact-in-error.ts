import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { ContactId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pagesShowingCase } from '../case/case.events.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';
import { contactEnteredInError } from './contact.events.js';
import { mayComeNear, mayMarkContactInError } from './contact.policy.js';
import type { ErrorReasonCode } from './contact.rules.js';

/** Which contact, as it was when somebody looked, and why it was a mistake. */
export interface ContactMistake {
  readonly contactId: ContactId;
  readonly version: number;
  readonly reason: ErrorReasonCode;
}

/** A contact was recorded by mistake. It stays, struck through, and is taken back. */
@Injectable()
export class MarkContactInError {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {ContactNotFound} where there is no such contact in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at its L&D service, or recorded it and supports the person.
   * @throws {ContactEnteredInError} the second time.
   */
  execute({ contactId, version, reason }: ContactMistake, command: Command): Promise<Contact> {
    const maySee = mayComeNear(command.actor);
    const about = through(Contact, contactId);
    return this.work.run({ ...command, verb: 'mark_contact_in_error', about, noun: Contact, maySee }, async (tx) => {
      const looked = { version, maySee };
      const contact = await tx.lockOne(Contact, { id: contactId }, new ContactNotFound(contactId), looked);
      if (!mayMarkContactInError(command.actor, contact)) throw new NotPermitted('contact:mark_in_error');

      contact.markInError(reason, tx.at);
      const replaces = await factsStanding(tx, { personId: contact.personId, named: 'contactId', id: contactId });
      tx.update(contact);
      tx.announce(contactEnteredInError(contact, { replaces, reason }, tx.at));
      for (const page of pagesShowingCase(contact)) tx.changed(page);
      return contact;
    });
  }
}
