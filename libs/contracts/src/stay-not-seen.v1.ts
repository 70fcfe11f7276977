import { z } from 'zod';
import { notSeenReasonCode, settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Nobody could see the person so far, and why. */
export const StayNotSeenV1 = defineEvent({
  type: 'junction.stay.not_seen.v1',
  topic: 'junction.stay',
  title: 'Stay not seen',
  description: 'Nobody could see the person so far, and why.',
  data: z.object({
    stayId: z.uuid(),
    personId: z.uuid(),
    caseId: z.uuid(),
    siteId: z.uuid(),
    setting: settingCode.describe('kind of place'),
    arrivedAt: z.iso.datetime().describe('UTC instant of arrival'),
    reason: notSeenReasonCode.describe('why the person was not seen'),
  }),
  key: (data) => data.personId,
  example: {
    stayId: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    setting: 'custody',
    arrivedAt: '2026-03-02T08:35:00.000Z',
    reason: 'asleep',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
