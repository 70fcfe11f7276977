import { z } from 'zod';
import { correctionReasonCode, settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** The times of a stay were wrong; this says all of them again and replaces the facts that said them before. */
export const StayCorrectedV1 = defineEvent({
  type: 'junction.stay.corrected.v1',
  topic: 'junction.stay',
  title: 'Stay corrected',
  description:
    'The times of a stay were wrong; this says all of them again and replaces the facts that said them before.',
  data: z.object({
    stayId: z.uuid(),
    personId: z.uuid(),
    caseId: z.uuid(),
    siteId: z.uuid(),
    setting: settingCode.describe('kind of place'),
    arrivedAt: z.iso.datetime().describe('UTC instant of arrival'),
    seenAt: z.iso.datetime().nullable().describe('UTC instant at which the person was first seen; null: not seen'),
    leftAt: z.iso.datetime().nullable().describe('UTC instant of leaving; null: still there'),
    replaces: z.array(z.uuid()).min(1).describe('ids of the facts that this one takes the place of'),
    reason: correctionReasonCode.describe('why the times were wrong'),
  }),
  key: (data) => data.personId,
  example: {
    stayId: '5f0c8a1e-4c2d-4e6b-8f1a-2b3c4d5e6f04',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    setting: 'custody',
    arrivedAt: '2026-03-02T08:35:00.000Z',
    seenAt: '2026-03-02T09:15:00.000Z',
    leftAt: null,
    replaces: ['9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c05', '8b2c3d4e-5f6a-4b7c-9d8e-1f2a3b4c5d06'],
    reason: 'entered_wrongly',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 3,
    happenedAt: '2026-03-02T09:40:00.000Z',
    recordedAt: '2026-03-02T09:40:00.000Z',
  },
});
