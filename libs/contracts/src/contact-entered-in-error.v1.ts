import { z } from 'zod';
import { errorReasonCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** A contact was recorded by mistake. */
export const ContactEnteredInErrorV1 = defineEvent({
  type: 'junction.contact.entered_in_error.v1',
  topic: 'junction.contact',
  title: 'Contact entered in error',
  description: 'A contact was recorded by mistake.',
  data: z.object({
    contactId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    reason: errorReasonCode.describe('why the record was a mistake'),
    replaces: z.array(z.uuid()).min(1).describe('ids of the facts that are taken back'),
  }),
  key: (data) => data.personId,
  example: {
    contactId: '7c3e0004-1a2b-4c3d-8e4f-5a6b7c8d9e04',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    reason: 'entered_twice',
    replaces: ['9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c05'],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
