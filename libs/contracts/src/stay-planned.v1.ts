import { z } from 'zod';
import { nextEventCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** What is expected to happen next to somebody at a place. */
export const StayPlannedV1 = defineEvent({
  type: 'junction.stay.planned.v1',
  topic: 'junction.stay',
  title: 'Stay planned',
  description: 'What is expected to happen next to somebody at a place.',
  data: z.object({
    stayId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    siteId: z.uuid(),
    nextEvent: nextEventCode.describe('what is expected next'),
    nextEventAt: z.iso.datetime().nullable().describe('UTC instant at which it is expected; null: not known'),
  }),
  key: (data) => data.personId,
  example: {
    stayId: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    nextEvent: 'interview',
    nextEventAt: '2026-03-02T10:30:00.000Z',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
