import { z } from 'zod';
import { adjustmentCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Something that helps the person to understand and take part was noted. */
export const AdjustmentAddedV1 = defineEvent({
  type: 'junction.adjustment.added.v1',
  topic: 'junction.adjustment',
  title: 'Adjustment added',
  description: 'Something that helps the person to understand and take part was noted.',
  data: z.object({
    adjustmentId: z.uuid(),
    personId: z.uuid(),
    caseId: z.uuid().nullable().describe('case in which it was noted'),
    kind: adjustmentCode.describe('what helps'),
  }),
  key: (data) => data.personId,
  example: {
    adjustmentId: '7c3e0001-1a2b-4c3d-8e4f-5a6b7c8d9e01',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    kind: 'short_sentences',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
