import { CaseIdentifiedV1, type FactOf, fact } from '@junction/contracts';
import type { Case } from './case.entity.js';

/** Says that somebody came to the notice of an L&D service. */
export function caseIdentified(identified: Case, at: Date): FactOf<typeof CaseIdentifiedV1> {
  const { id, personId, ldServiceId, setting, identifiedAt, version } = identified;
  const when = { happenedAt: identifiedAt.toISOString(), recordedAt: at.toISOString() };
  return fact(CaseIdentifiedV1, { caseId: id, personId, ldServiceId, setting, version, ...when });
}
