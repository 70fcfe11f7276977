import { z } from 'zod';
import { milestoneCode, notReachedReasonCode, settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Work in the case ended, with a reason for each milestone that was not reached. */
export const CaseClosedV1 = defineEvent({
  type: 'junction.case.closed.v1',
  topic: 'junction.case',
  title: 'Case closed',
  description: 'Work in the case ended, with a reason for each milestone that was not reached.',
  data: z.object({
    caseId: z.uuid(),
    personId: z.uuid(),
    setting: settingCode.describe('kind of place where the person was first met'),
    closedAt: z.iso.datetime().describe('UTC instant of closing'),
    notReached: z
      .array(z.object({ milestone: milestoneCode, reason: notReachedReasonCode }))
      .describe('each milestone that was not reached, and why'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    setting: 'custody',
    closedAt: '2026-03-05T16:00:00.000Z',
    notReached: [{ milestone: 'seen', reason: 'declined' }],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 5,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
