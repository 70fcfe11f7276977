import { z } from 'zod';
import { errorReasonCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** A stay was recorded by mistake: it was somebody else’s, or never was. */
export const StayEnteredInErrorV1 = defineEvent({
  type: 'junction.stay.entered_in_error.v1',
  topic: 'junction.stay',
  title: 'Stay entered in error',
  description: 'A stay was recorded by mistake: it was somebody else’s, or never was.',
  data: z.object({
    stayId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    siteId: z.uuid(),
    reason: errorReasonCode.describe('why the record was a mistake'),
    replaces: z.array(z.uuid()).min(1).describe('ids of the facts that are taken back'),
  }),
  key: (data) => data.personId,
  example: {
    stayId: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    reason: 'wrong_person',
    replaces: ['9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c05'],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 4,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
