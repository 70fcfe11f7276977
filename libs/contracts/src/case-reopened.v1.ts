import { z } from 'zod';
import { reopenReasonCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Work in a closed case goes on. */
export const CaseReopenedV1 = defineEvent({
  type: 'junction.case.reopened.v1',
  topic: 'junction.case',
  title: 'Case reopened',
  description: 'Work in a closed case goes on.',
  data: z.object({
    caseId: z.uuid(),
    personId: z.uuid(),
    reason: reopenReasonCode.describe('why work goes on'),
    replaces: z.array(z.uuid()).min(1).describe('ids of the facts that are taken back'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    reason: 'person_returned',
    replaces: ['9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c05'],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 6,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
