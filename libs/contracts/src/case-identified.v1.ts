import { z } from 'zod';
import { settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Somebody came to the notice of an L&D service and a case began: the first milestone. */
export const CaseIdentifiedV1 = defineEvent({
  type: 'junction.case.identified.v1',
  topic: 'junction.case',
  title: 'Case identified',
  description: 'Somebody came to the notice of an L&D service and a case began: the first milestone.',
  data: z.object({
    caseId: z.uuid(),
    personId: z.uuid(),
    setting: settingCode.describe('where the person was first met'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    setting: 'custody',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T08:40:00.000Z',
    recordedAt: '2026-03-02T08:40:00.000Z',
  },
});
