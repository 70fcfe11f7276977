import type { LdServiceId, PersonId } from '@junction/identifiers';
import { Case } from './case.entity.js';

/** The open case of an invented person; a test says only what it is about. */
export const aCase = (details: Partial<Case> = {}): Case =>
  Object.assign(
    Case.identify({
      personId: 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01' as PersonId,
      ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
      setting: 'custody',
      identifiedAt: new Date('2026-03-02T08:40:00.000Z'),
    }),
    details,
  );
