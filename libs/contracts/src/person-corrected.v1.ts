import { z } from 'zod';
import { ageBandCode, correctionReasonCode, personPartCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Something that the record says of a person was wrong or missing and was put right; says what kind of thing, never what. */
export const PersonCorrectedV1 = defineEvent({
  type: 'junction.person.corrected.v1',
  topic: 'junction.person',
  title: 'Person corrected',
  description:
    'Something that the record says of a person was wrong or missing and was put right; says what kind of thing, never what.',
  data: z.object({
    personId: z.uuid(),
    what: z.array(personPartCode).min(1).describe('parts of the record that changed'),
    ageBand: ageBandCode.optional().describe('band of the age now, where it is known'),
    reason: correctionReasonCode.describe('why it was wrong or missing'),
  }),
  key: (data) => data.personId,
  example: {
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    what: ['date_of_birth'],
    ageBand: '25_to_44',
    reason: 'told_later',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 3,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
