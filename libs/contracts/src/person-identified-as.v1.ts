import { z } from 'zod';
import { ageBandCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** Somebody of whom only a description was known got a name. */
export const PersonIdentifiedAsV1 = defineEvent({
  type: 'junction.person.identified_as.v1',
  topic: 'junction.person',
  title: 'Person identified',
  description: 'Somebody of whom only a description was known got a name.',
  data: z.object({
    personId: z.uuid(),
    ageBand: ageBandCode.optional().describe('band of the age at this instant, where it is known'),
  }),
  key: (data) => data.personId,
  example: {
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    ageBand: '45_to_64',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 2,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
