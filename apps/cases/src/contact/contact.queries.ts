import type { Actor } from '@junction/auth';
import type { CaseId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { contactShownTo, type ContactShown } from './contact.policy.js';

export { contactShownTo, type ContactShown } from './contact.policy.js';

const OF_CASES = statement(
  'contacts_of_cases',
  `select id, case_id as "caseId", person_id as "personId", ld_service_id as "ldServiceId", with_whom as "withWhom", how,
          result, had_interpreter as "hadInterpreter", minutes, about, contact_at as "contactAt",
          recorded_by as "recordedBy", entered_in_error_at as "enteredInErrorAt", error_reason as "errorReason", version
     from contacts
    where ${inSight('contacts.person_id')} and case_id = any ($3::uuid[])
    order by contact_at desc, id`,
);

/** Reads of contacts; each finds only people in the actor's sight, and shows only what the actor may see of them. */
@Injectable()
export class ContactQueries {
  private readonly byCase = new Batches<CaseId, readonly ContactShown[]>(
    (cases, actor) =>
      this.reads.as(actor, { view: 'contacts_of_case' }, async (read) => {
        const rows = await read.rows<ContactShown>(OF_CASES, [...sightOf(actor, read.at), cases]);
        const shown = rows.flatMap((contact) => contactShownTo(actor, contact) ?? []);
        read.saw('contact', shown);
        return Map.groupBy(shown, (contact) => contact.caseId);
      }),
    () => [],
  );

  constructor(private readonly reads: Reads) {}

  /** All contacts of a case that the actor may see, the latest first; mistakes among them. */
  contactsOf(ofCase: CaseId, actor: Actor): Promise<readonly ContactShown[]> {
    return this.byCase.load(ofCase, actor);
  }
}
