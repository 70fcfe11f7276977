import { z } from 'zod';
import { contactHowCode, contactResultCode, contactWithCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Somebody was spoken to about the case, or it was tried. */
export const ContactRecordedV1 = defineEvent({
  type: 'junction.contact.recorded.v1',
  topic: 'junction.contact',
  title: 'Contact recorded',
  description: 'Somebody was spoken to about the case, or it was tried.',
  data: z.object({
    contactId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    withWhom: contactWithCode.describe('whom it was with'),
    how: contactHowCode,
    result: contactResultCode.describe('whether they were reached'),
    hadInterpreter: z.boolean(),
    minutes: z.int().min(0).max(1440).nullable().describe('how long it took; null: not noted'),
  }),
  key: (data) => data.personId,
  example: {
    contactId: '7c3e0004-1a2b-4c3d-8e4f-5a6b7c8d9e04',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    withWhom: 'gp',
    how: 'phone',
    result: 'achieved',
    hadInterpreter: false,
    minutes: 10,
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
