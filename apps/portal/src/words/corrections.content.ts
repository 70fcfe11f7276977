import type { CorrectionReason } from '../generated/graphql.js';

/** Why something that was recorded is put right. */
export const CORRECTIONS: Readonly<Record<CorrectionReason, string>> = {
  ENTERED_WRONGLY: 'Entered wrongly',
  TOLD_LATER: 'We were told later',
  RECORDED_LATE: 'Recorded later than it happened',
  OTHER: 'Another reason',
};
