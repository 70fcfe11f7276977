import { z } from 'zod';
import { adjustmentCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** What helped the person is no longer needed, or never was. */
export const AdjustmentEndedV1 = defineEvent({
  type: 'junction.adjustment.ended.v1',
  topic: 'junction.adjustment',
  title: 'Adjustment ended',
  description: 'What helped the person is no longer needed, or never was.',
  data: z.object({
    adjustmentId: z.uuid(),
    personId: z.uuid(),
    kind: adjustmentCode.describe('what helped'),
    enteredInError: z.boolean().describe('it was noted by mistake'),
  }),
  key: (data) => data.personId,
  example: {
    adjustmentId: '7c3e0001-1a2b-4c3d-8e4f-5a6b7c8d9e01',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    kind: 'short_sentences',
    enteredInError: false,
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
