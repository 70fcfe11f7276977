import type { CaseId, LdServiceId, PersonId, SiteId } from '@junction/identifiers';
import { Stay } from './stay.entity.js';

/** When the invented person of every spec arrived: one hour before most specs happen. */
export const ARRIVED_AT = new Date('2026-03-02T08:30:00.000Z');

/** An invented person's stay in custody, not seen yet; a test says only what it is about. */
export const aStay = (details: Partial<Stay> = {}): Stay =>
  Object.assign(
    Stay.arrive(
      {
        personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01' as PersonId,
        caseId: '0b9d4c52-8d1e-4f3a-9b2c-6e7f8a9b0c03' as CaseId,
        siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1' as SiteId,
        ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
        setting: 'custody',
        place: 'Cell 7',
        reason: 'mental_health',
        arrivedAt: ARRIVED_AT,
      },
      ARRIVED_AT,
    ),
    details,
  );
