import { randomUUID } from 'node:crypto';
import {
  CaseClosedV1,
  CaseEnteredInErrorV1,
  CaseIdentifiedV1,
  CaseReopenedV1,
  CaseTriagedV1,
  fact,
  type NotReachedReasonCode,
  type SettingCode,
  WorkItemOverdueV1,
  type WorkKindCode,
} from '@junction/contracts';
import type { Delivered } from '@junction/messaging';
import { aStayOf, delivered, idsOf, later, type StayTold } from './fact.builder.js';

/** Why milestones were not reached, as it is said when a case is closed. */
export type Because = Readonly<Partial<Record<'triaged' | 'seen', NotReachedReasonCode>>>;

/** Work that became overdue, and perhaps once more, so many minutes after the identification. */
export interface Late {
  readonly kind: WorkKindCode;
  readonly after: number;
  readonly againAfter?: number;
  readonly siteId?: string;
}

/** A case as a test tells it: minutes count from the identification; what isn't named didn't happen. */
export interface CaseTold {
  readonly identifiedAt: string;
  readonly triagedAfter?: number;
  /** Triage was corrected to this. */
  readonly triageCorrectedTo?: number;
  readonly closed?: Because;
  readonly reopened?: boolean;
  /** Closed once more, after it was reopened. */
  readonly closedAgain?: Because;
  readonly inError?: boolean;
  readonly stays?: readonly Omit<StayTold, 'ldServiceId' | 'personId' | 'caseId'>[];
  readonly overdue?: readonly Late[];
  readonly ldServiceId?: string;
  readonly setting?: SettingCode;
}

const RECORDED = '2026-03-02T09:40:00.000Z';

/** The facts of one case with its stays and work items, in an order in which they can happen, a version each. */
export function aCaseOf(told: CaseTold): Delivered[] {
  const { identifiedAt, stays = [], overdue = [] } = told;
  const ids = idsOf(told);
  const of = { personId: ids.personId, caseId: ids.caseId, ldServiceId: ids.ldServiceId };
  return [
    ...factsOfCase(told, of),
    ...stays.flatMap((stay) => aStayOf({ ...stay, ...of })),
    ...overdue.flatMap(({ kind, after, againAfter, siteId = ids.siteId }) => {
      const ofItem = { ...WorkItemOverdueV1.example, ...of, siteId, workItemId: randomUUID(), kind };
      return [after, ...(againAfter === undefined ? [] : [againAfter])].map((minutes, index) => {
        const at = later(identifiedAt, minutes);
        const data = { ...ofItem, dueAt: at, happenedAt: at, recordedAt: RECORDED, version: index + 1 };
        return delivered(fact(WorkItemOverdueV1, data));
      });
    }),
  ];
}

interface Of {
  readonly personId: string;
  readonly caseId: string;
  readonly ldServiceId: string;
}

function factsOfCase(told: CaseTold, of: Of): Delivered[] {
  const { identifiedAt, setting = 'custody', triagedAfter, triageCorrectedTo, closed, reopened, closedAgain } = told;
  let version = 0;
  const every = () => ({
    ...of,
    setting,
    version: (version += 1),
    happenedAt: identifiedAt,
    recordedAt: later(RECORDED, version),
  });
  const facts = [delivered(fact(CaseIdentifiedV1, every()))];
  for (const after of [triagedAfter, triageCorrectedTo]) {
    if (after === undefined) continue;
    const times = { identifiedAt, triagedAt: later(identifiedAt, after) };
    facts.push(delivered(fact(CaseTriagedV1, { ...CaseTriagedV1.example, ...every(), ...times })));
  }
  if (closed) facts.push(closing(closed, every()));
  if (reopened) facts.push(delivered(fact(CaseReopenedV1, { ...CaseReopenedV1.example, ...placeless(every()) })));
  if (closedAgain) facts.push(closing(closedAgain, every()));
  if (told.inError) {
    facts.push(delivered(fact(CaseEnteredInErrorV1, { ...CaseEnteredInErrorV1.example, ...placeless(every()) })));
  }
  return facts;
}

type Every = Of & { setting: SettingCode; version: number; happenedAt: string; recordedAt: string };

function closing(because: Because, every: Every): Delivered {
  const notReached = Object.entries(because).map(([milestone, reason]) => ({
    milestone: milestone as keyof Because,
    reason,
  }));
  return delivered(fact(CaseClosedV1, { ...every, closedAt: later(every.happenedAt, 3 * 24 * 60), notReached }));
}

const placeless = ({ setting: _, ...every }: Every): Omit<Every, 'setting'> => every;
