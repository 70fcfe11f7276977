import { AdjustmentAddedV1, AdjustmentEndedV1, type FactOf, fact } from '@junction/contracts';
import type { Adjustment } from './adjustment.entity.js';

/** Says what helps, in a code; what was written beside it stays here. */
export const adjustmentAdded = (added: Adjustment, at: Date): FactOf<typeof AdjustmentAddedV1> =>
  fact(AdjustmentAddedV1, { ...common(added), caseId: added.caseId, ...now(at) });

/** Says that something no longer helps, or never did. */
export const adjustmentEnded = (ended: Adjustment, at: Date): FactOf<typeof AdjustmentEndedV1> =>
  fact(AdjustmentEndedV1, { ...common(ended), enteredInError: ended.enteredInErrorAt !== null, ...now(at) });

/** The open pages that show what helps somebody. */
export const pagesShowing = ({ personId, ldServiceId }: Adjustment) =>
  [{ view: 'person', id: personId, ldServiceIds: [ldServiceId] }] as const;

const common = ({ id, personId, kind, ldServiceId, version }: Adjustment) => ({
  adjustmentId: id,
  personId,
  kind,
  ldServiceId,
  version,
});

const now = (at: Date) => ({ happenedAt: at.toISOString(), recordedAt: at.toISOString() });
