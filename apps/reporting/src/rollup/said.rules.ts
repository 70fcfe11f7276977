import {
  CaseClosedV1,
  CaseEnteredInErrorV1,
  CaseIdentifiedV1,
  CaseReopenedV1,
  CaseTriagedV1,
  type EventData,
  StayArrivedV1,
  StayCorrectedV1,
  StayEnteredInErrorV1,
  StayLeftV1,
  StayNotSeenV1,
  StaySeenV1,
  WorkItemOverdueV1,
} from '@junction/contracts';

/** What counting needs of a fact. */
export interface Countable {
  readonly type: string;
  readonly ldServiceId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What facts say of one stay, as far as figures are concerned. Instants are ISO 8601, UTC. Each group of fields has the
 * version of the stay that said it, the highest heard of; 0 while none has.
 */
export interface StaySaid {
  readonly stay: string;
  readonly caseId: string;
  readonly ldServiceId: string;
  readonly siteId: string;
  readonly setting: string | null;
  readonly arrivedAt: string | null;
  readonly version: number;
  /** Null: not seen, as far as is known. */
  readonly seenAt: string | null;
  readonly seenVersion: number;
  /** Once a mistake, always a mistake: nothing that is said later makes it count again. */
  readonly inError: boolean;
}

/** What facts say of one case; versions as in {@link StaySaid}. */
export interface CaseSaid {
  readonly caseId: string;
  readonly ldServiceId: string;
  readonly setting: string | null;
  readonly identifiedAt: string | null;
  readonly version: number;
  readonly triagedAt: string | null;
  readonly triagedVersion: number;
  /** Null: open, or open again. */
  readonly closedAt: string | null;
  readonly notTriagedBecause: string | null;
  readonly notSeenBecause: string | null;
  readonly closedVersion: number;
  readonly inError: boolean;
}

/** What facts say of a work item that was not done in time. */
export interface WorkItemSaid {
  readonly workItem: string;
  readonly caseId: string;
  readonly ldServiceId: string;
  readonly siteId: string | null;
  readonly kind: string;
  /** From when it was late. */
  readonly overdueAt: string;
  readonly version: number;
}

const STAY_TYPES = typesOf(StayArrivedV1, StaySeenV1, StayNotSeenV1, StayLeftV1, StayCorrectedV1, StayEnteredInErrorV1);
const CASE_TYPES = typesOf(CaseIdentifiedV1, CaseTriagedV1, CaseClosedV1, CaseReopenedV1, CaseEnteredInErrorV1);
const SAYS_SEEN = typesOf(StaySeenV1, StayCorrectedV1);

function typesOf(...contracts: readonly { readonly type: string }[]): ReadonlySet<string> {
  return new Set(contracts.map(({ type }) => type));
}

/**
 * What some facts say of each stay, in whatever order they come: of two that say the same thing the one with the higher
 * version counts. So a correction takes the place of what it corrects, heard before it or after.
 */
export const staysSaid = (facts: readonly Countable[]): StaySaid[] =>
  said(facts, STAY_TYPES, saidOfStay, ({ stay }) => stay, joinedStay);

/** What some facts say of each case, in whatever order they come; see {@link staysSaid}. */
export const casesSaid = (facts: readonly Countable[]): CaseSaid[] =>
  said(facts, CASE_TYPES, saidOfCase, ({ caseId }) => caseId, joinedCase);

/** What some facts say of each work item that became overdue; one that did so again counts once, at the later time. */
export const workItemsSaid = (facts: readonly Countable[]): WorkItemSaid[] =>
  said(facts, typesOf(WorkItemOverdueV1), saidOfWorkItem, ({ workItem }) => workItem, later);

function said<S>(
  facts: readonly Countable[],
  types: ReadonlySet<string>,
  ...[saidBy, nameOf, joined]: [(fact: Countable) => S, (one: S) => string, (known: S, heard: S) => S]
): S[] {
  const all = new Map<string, S>();
  for (const fact of facts) {
    if (!types.has(fact.type)) continue;
    const heard = saidBy(fact);
    const known = all.get(nameOf(heard));
    all.set(nameOf(heard), known === undefined ? heard : joined(known, heard));
  }
  return [...all.values()];
}

function saidOfStay({ type, ldServiceId, data }: Countable): StaySaid {
  const stay = data as Partial<EventData<typeof StayCorrectedV1>> & EventData<typeof StayEnteredInErrorV1>;
  const saysSeen = SAYS_SEEN.has(type);
  const inError = type === StayEnteredInErrorV1.type;
  return {
    stay: stay.stayId,
    caseId: stay.caseId,
    ldServiceId,
    siteId: stay.siteId,
    setting: stay.setting ?? null,
    arrivedAt: stay.arrivedAt ?? null,
    version: inError ? 0 : stay.version,
    seenAt: (saysSeen && stay.seenAt) || null,
    seenVersion: saysSeen ? stay.version : 0,
    inError,
  };
}

function joinedStay(known: StaySaid, heard: StaySaid): StaySaid {
  const arrival = later(known, heard);
  const { seenAt, seenVersion } = heard.seenVersion > known.seenVersion ? heard : known;
  return { ...arrival, seenAt, seenVersion, inError: known.inError || heard.inError };
}

const NOTHING_SAID = {
  ...{ setting: null, identifiedAt: null, version: 0, triagedAt: null, triagedVersion: 0, inError: false },
  ...{ closedAt: null, notTriagedBecause: null, notSeenBecause: null, closedVersion: 0 },
} as const;

function saidOfCase({ type, ldServiceId, data }: Countable): CaseSaid {
  const { caseId, version } = data as EventData<typeof CaseIdentifiedV1>;
  return { caseId, ldServiceId, ...NOTHING_SAID, ...partsSaid(type, data, version) };
}

function partsSaid(type: string, data: object, version: number): Partial<CaseSaid> {
  switch (type) {
    case CaseIdentifiedV1.type: {
      const { setting, happenedAt: identifiedAt } = data as EventData<typeof CaseIdentifiedV1>;
      return { setting, identifiedAt, version };
    }
    case CaseTriagedV1.type: {
      const { setting, identifiedAt, triagedAt } = data as EventData<typeof CaseTriagedV1>;
      return { setting, identifiedAt, version, triagedAt, triagedVersion: version };
    }
    case CaseClosedV1.type:
      return closing(data as EventData<typeof CaseClosedV1>);
    case CaseReopenedV1.type:
      return { closedVersion: version };
    default:
      return { inError: true };
  }
}

function closing({ closedAt, notReached, version }: EventData<typeof CaseClosedV1>): Partial<CaseSaid> {
  const because = (milestone: string) => notReached.find((one) => one.milestone === milestone)?.reason ?? null;
  return {
    closedAt,
    notTriagedBecause: because('triaged'),
    notSeenBecause: because('seen'),
    closedVersion: version,
  };
}

function joinedCase(known: CaseSaid, heard: CaseSaid): CaseSaid {
  const { triagedAt, triagedVersion } = heard.triagedVersion > known.triagedVersion ? heard : known;
  const { closedAt, notTriagedBecause, notSeenBecause, closedVersion } =
    heard.closedVersion > known.closedVersion ? heard : known;
  return {
    ...later(known, heard),
    ...{ triagedAt, triagedVersion, closedAt, notTriagedBecause, notSeenBecause, closedVersion },
    inError: known.inError || heard.inError,
  };
}

function saidOfWorkItem({ ldServiceId, data }: Countable): WorkItemSaid {
  const { workItemId, caseId, siteId, kind, happenedAt, version } = data as EventData<typeof WorkItemOverdueV1>;
  return { workItem: workItemId, caseId, ldServiceId, siteId, kind, overdueAt: happenedAt, version };
}

const later = <S extends { readonly version: number }>(known: S, heard: S): S =>
  heard.version > known.version ? heard : known;
