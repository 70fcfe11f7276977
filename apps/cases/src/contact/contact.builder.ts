import type { CaseId, LdServiceId, PersonId, UserId } from '@junction/identifiers';
import { Contact } from './contact.entity.js';

const CONTACT_AT = new Date('2026-03-02T09:00:00.000Z');

/** A call to an invented person's GP; a test says only what it is about. */
export const aContact = (details: Partial<Contact> = {}): Contact =>
  Object.assign(
    Contact.record(
      {
        caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03' as CaseId,
        personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01' as PersonId,
        ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
        contactAt: CONTACT_AT,
        recordedBy: 'somebody' as UserId,
      },
      { withWhom: 'gp', how: 'phone', result: 'achieved', hadInterpreter: false, about: 'Told them' },
      CONTACT_AT,
    ),
    details,
  );
