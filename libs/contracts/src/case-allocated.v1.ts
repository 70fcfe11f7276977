import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** A colleague became the one who looks after the case, or nobody did any longer. */
export const CaseAllocatedV1 = defineEvent({
  type: 'junction.case.allocated.v1',
  topic: 'junction.case',
  title: 'Case allocated',
  description: 'A colleague became the one who looks after the case, or nobody did any longer.',
  data: z.object({
    caseId: z.uuid(),
    personId: z.uuid(),
    colleagueId: z.uuid().nullable().describe('the colleague who looks after it; null: nobody'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    colleagueId: '7c3e0007-1a2b-4c3d-8e4f-5a6b7c8d9e07',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 3,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
