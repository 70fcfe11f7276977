import { z } from 'zod';
import { workKindCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Something that had to be done was not done in time; happenedAt is the instant from which it was late. */
export const WorkItemOverdueV1 = defineEvent({
  type: 'junction.work_item.overdue.v1',
  topic: 'junction.work_item',
  title: 'Work item overdue',
  description: 'Something that had to be done was not done in time; happenedAt is the instant from which it was late.',
  data: z.object({
    workItemId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    siteId: z.uuid().nullable(),
    kind: workKindCode.describe('what was to be done'),
    dueAt: z.iso.datetime().describe('UTC instant by which it was to be done'),
  }),
  key: (data) => data.personId,
  example: {
    workItemId: '7c3e0006-1a2b-4c3d-8e4f-5a6b7c8d9e06',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    kind: 'see',
    dueAt: '2026-03-02T12:55:00.000Z',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
