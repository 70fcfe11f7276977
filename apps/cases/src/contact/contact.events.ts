import {
  ContactEnteredInErrorV1,
  ContactRecordedV1,
  type ErrorReasonCode,
  type FactOf,
  fact,
} from '@junction/contracts';
import type { FactId } from '@junction/identifiers';
import type { Contact } from './contact.entity.js';

/** Says that somebody was spoken to, or that it was tried; what it was about stays here. */
export function contactRecorded(contact: Contact, at: Date): FactOf<typeof ContactRecordedV1> {
  const { withWhom, how, result, hadInterpreter, minutes, contactAt } = contact;
  const said = { withWhom, how, result, hadInterpreter, minutes };
  return fact(ContactRecordedV1, { ...common(contact), ...said, ...when(contactAt, at) });
}

/** Says that it was a mistake, and takes back what was said of it. */
export const contactEnteredInError = (
  contact: Contact,
  replacing: { replaces: FactId[]; reason: ErrorReasonCode },
  at: Date,
): FactOf<typeof ContactEnteredInErrorV1> =>
  fact(ContactEnteredInErrorV1, { ...common(contact), ...replacing, ...when(at, at) });

const common = ({ id, caseId, personId, ldServiceId, version }: Contact) => ({
  contactId: id,
  caseId,
  personId,
  ldServiceId,
  version,
});

const when = (happenedAt: Date, recordedAt: Date) => ({
  happenedAt: happenedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
