import { z } from 'zod';
import { settingCode, triageNextCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** A practitioner checked what is known of the person and decided what comes next. */
export const CaseTriagedV1 = defineEvent({
  type: 'junction.case.triaged.v1',
  topic: 'junction.case',
  title: 'Case triaged',
  description: 'A practitioner checked what is known of the person and decided what comes next.',
  data: z.object({
    caseId: z.uuid(),
    triageId: z.uuid(),
    personId: z.uuid(),
    siteId: z.uuid().nullable().describe('where the person was; null: nowhere'),
    setting: settingCode.describe('kind of place where the person was first met'),
    identifiedAt: z.iso.datetime().describe('UTC instant at which the person came to notice'),
    triagedAt: z.iso.datetime().describe('UTC instant of the decision'),
    next: triageNextCode.describe('what comes next'),
    replaces: z.array(z.uuid()).describe('ids of earlier facts that this one takes the place of; none: a first triage'),
  }),
  key: (data) => data.personId,
  example: {
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    triageId: '7c3e0002-1a2b-4c3d-8e4f-5a6b7c8d9e02',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    setting: 'custody',
    identifiedAt: '2026-03-02T08:40:00.000Z',
    triagedAt: '2026-03-02T08:55:00.000Z',
    next: 'see',
    replaces: [],
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
