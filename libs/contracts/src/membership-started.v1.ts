import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** From this instant an L&D service may see a person's record: it owns the record. */
export const MembershipStartedV1 = defineEvent({
  type: 'junction.membership.started.v1',
  topic: 'junction.membership',
  title: 'Membership started',
  description: "From this instant an L&D service may see a person's record: it owns the record.",
  data: z.object({
    membershipId: z.uuid(),
    personId: z.uuid(),
    reason: z.enum(['owner']).describe('on what footing the service joined the record'),
  }),
  key: (data) => data.personId,
  example: {
    membershipId: '7d0a4a52-5d1c-4a8e-8a0e-3f6f7c2b9a02',
    personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01',
    reason: 'owner',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-03-02T08:40:00.000Z',
    recordedAt: '2026-03-02T08:40:00.000Z',
  },
});
