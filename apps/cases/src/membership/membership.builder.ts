import type { LdServiceId, PersonId } from '@junction/identifiers';
import { Membership } from './membership.entity.js';

/** The membership of the service that owns an invented person's record. */
export const aMembership = (details: Partial<Membership> = {}): Membership =>
  Object.assign(
    Membership.start(
      {
        personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01' as PersonId,
        ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
        reason: 'owner',
      },
      new Date('2026-03-02T08:40:00.000Z'),
    ),
    details,
  );
