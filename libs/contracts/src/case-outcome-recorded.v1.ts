import { z } from 'zod';
import { disposalCode, diversionCode, settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** What came of the case in justice, as far as it is known. */
export const CaseOutcomeRecordedV1 = defineEvent({
  type: 'junction.case.outcome_recorded.v1',
  topic: 'junction.case',
  title: 'Case outcome recorded',
  description: 'What came of the case in justice, as far as it is known.',
  data: z.object({
    caseId: z.uuid(),
    outcomeId: z.uuid(),
    personId: z.uuid(),
    setting: settingCode.describe('kind of place where the person was first met'),
    diversion: diversionCode.describe('whether the person was diverted'),
    disposal: disposalCode.describe('what police or court decided'),
    replaces: z
      .array(z.uuid())
      .describe('ids of earlier facts that this one takes the place of; none: a first outcome'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    outcomeId: '7c3e0003-1a2b-4c3d-8e4f-5a6b7c8d9e03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    setting: 'custody',
    diversion: 'out',
    disposal: 'no_further_action',
    replaces: [],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 4,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
