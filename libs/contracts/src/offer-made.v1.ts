import { z } from 'zod';
import { offerOfCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** The person was offered something. */
export const OfferMadeV1 = defineEvent({
  type: 'junction.offer.made.v1',
  topic: 'junction.offer',
  title: 'Offer made',
  description: 'The person was offered something.',
  data: z.object({
    offerId: z.uuid(),
    caseId: z.uuid(),
    personId: z.uuid(),
    what: offerOfCode.describe('what was offered'),
  }),
  key: (data) => data.personId,
  example: {
    offerId: '7c3e0005-1a2b-4c3d-8e4f-5a6b7c8d9e05',
    caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    what: 'screening',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T09:05:00.000Z',
    recordedAt: '2026-03-02T09:06:00.000Z',
  },
});
