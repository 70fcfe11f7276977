import {
  CaseAllocatedV1,
  CaseClosedV1,
  CaseEnteredInErrorV1,
  CaseIdentifiedV1,
  CaseOutcomeRecordedV1,
  CaseReopenedV1,
  CaseTriagedV1,
  type ErrorReasonCode,
  type FactOf,
  type ReopenReasonCode,
  fact,
} from '@junction/contracts';
import type { FactId, LdServiceId, PersonId } from '@junction/identifiers';
import type { Case } from './case.entity.js';
import type { Outcome } from './outcome.entity.js';
import type { Triage } from './triage.entity.js';

/** The facts that a new one takes the place of, and why where there is a reason. */
interface Replacing<Reason> {
  readonly replaces: FactId[];
  readonly reason: Reason;
}

/** Says that somebody came to the notice of an L&D service. */
export function caseIdentified(identified: Case, at: Date): FactOf<typeof CaseIdentifiedV1> {
  const { setting, identifiedAt } = identified;
  return fact(CaseIdentifiedV1, { ...common(identified), setting, ...when(identifiedAt, at) });
}

/** Says what comes next, in place of what a triage of the case said before; what was found and noted stays here. */
export function caseTriaged(onCase: Case, triage: Triage, replaces: FactId[]): FactOf<typeof CaseTriagedV1> {
  const { id: triageId, siteId, triagedAt, next, recordedAt } = triage;
  const instants = { identifiedAt: onCase.identifiedAt.toISOString(), triagedAt: triagedAt.toISOString() };
  const decision = { triageId, siteId, setting: onCase.setting, ...instants, next, replaces };
  return fact(CaseTriagedV1, { ...common(onCase), ...decision, ...when(triagedAt, recordedAt) });
}

/** Says who looks after the case from now on. */
export const caseAllocated = (onCase: Case, at: Date): FactOf<typeof CaseAllocatedV1> =>
  fact(CaseAllocatedV1, { ...common(onCase), colleagueId: onCase.allocatedTo, ...when(at, at) });

/** Says what came of the case in justice, in place of what was known before. */
export function caseOutcomeRecorded(
  onCase: Case,
  { id: outcomeId, diversion, disposal, recordedAt }: Outcome,
  replaces: FactId[],
): FactOf<typeof CaseOutcomeRecordedV1> {
  const outcome = { outcomeId, setting: onCase.setting, diversion, disposal, replaces };
  return fact(CaseOutcomeRecordedV1, { ...common(onCase), ...outcome, ...when(recordedAt, recordedAt) });
}

/** Says that work ended, and why before its milestones. */
export function caseClosed(onCase: Case, closedAt: Date, at: Date): FactOf<typeof CaseClosedV1> {
  const { setting } = onCase;
  const closed = { setting, closedAt: closedAt.toISOString(), notReached: [...onCase.notReached] };
  return fact(CaseClosedV1, { ...common(onCase), ...closed, ...when(closedAt, at) });
}

/** Says that work goes on, so that the closing is taken back. */
export const caseReopened = (
  onCase: Case,
  replacing: Replacing<ReopenReasonCode>,
  at: Date,
): FactOf<typeof CaseReopenedV1> => fact(CaseReopenedV1, { ...common(onCase), ...replacing, ...when(at, at) });

/** Says that the whole case was a mistake: every fact of it that still stands is taken back. */
export const caseEnteredInError = (
  onCase: Case,
  replacing: Replacing<ErrorReasonCode>,
  at: Date,
): FactOf<typeof CaseEnteredInErrorV1> =>
  fact(CaseEnteredInErrorV1, { ...common(onCase), ...replacing, ...when(at, at) });

/** The open pages that show something of a person's case, and the service whose members may look at them. */
export function pagesShowingCase({ personId, ldServiceId }: { personId: PersonId; ldServiceId: LdServiceId }) {
  const ldServiceIds = [ldServiceId];
  return [
    { view: 'person', id: personId, ldServiceIds },
    { view: 'worklist', id: ldServiceId, ldServiceIds },
  ] as const;
}

const common = ({ id, personId, ldServiceId, version }: Case) => ({ caseId: id, personId, ldServiceId, version });

const when = (happenedAt: Date, recordedAt: Date) => ({
  happenedAt: happenedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
