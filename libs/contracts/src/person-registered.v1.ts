import { z } from 'zod';
import { ageBandCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** An L&D service began a record of somebody, by name or by description. Says which of the two, never the name. */
export const PersonRegisteredV1 = defineEvent({
  type: 'junction.person.registered.v1',
  topic: 'junction.person',
  title: 'Person registered',
  description:
    'An L&D service began a record of somebody, by name or by description. Says which of the two, never the name.',
  data: z.object({
    personId: z.uuid(),
    known: z.enum(['named', 'described']).describe('whether a name is known, or only what the person looks like'),
    ageBand: ageBandCode.optional().describe('from the date of birth or the estimate; absent where neither is known'),
  }),
  key: (data) => data.personId,
  example: {
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    known: 'named',
    ageBand: '25_to_44',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T08:40:00.000Z',
    recordedAt: '2026-03-02T08:40:00.000Z',
  },
});
