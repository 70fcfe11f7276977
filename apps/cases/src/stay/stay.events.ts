import {
  type CorrectionReasonCode,
  type ErrorReasonCode,
  type FactOf,
  type LeftToCode,
  type NotSeenReasonCode,
  StayArrivedV1,
  StayCorrectedV1,
  StayEnteredInErrorV1,
  StayLeftV1,
  type NextEventCode,
  StayNotSeenV1,
  StayPlannedV1,
  StaySeenV1,
  fact,
} from '@junction/contracts';
import type { FactId } from '@junction/identifiers';
import type { Stay } from './stay.entity.js';

/** Says that somebody is at a place; why they are to be seen is clinical and stays here. */
export const stayArrived = (stay: Stay, at: Date): FactOf<typeof StayArrivedV1> =>
  fact(StayArrivedV1, { ...common(stay), ...when(stay.arrivedAt, at) });

/** Says that a practitioner saw the person. */
export const staySeen = (stay: Stay, seenAt: Date, at: Date): FactOf<typeof StaySeenV1> =>
  fact(StaySeenV1, { ...common(stay), seenAt: seenAt.toISOString(), ...when(seenAt, at) });

/** Says that nobody saw the person so far, and why, in a code. */
export const stayNotSeen = (stay: Stay, reason: NotSeenReasonCode, at: Date): FactOf<typeof StayNotSeenV1> =>
  fact(StayNotSeenV1, { ...common(stay), reason, ...when(at, at) });

/** Says that the person left, and where to. */
export const stayLeft = (stay: Stay, left: Leaving, at: Date): FactOf<typeof StayLeftV1> =>
  fact(StayLeftV1, {
    ...common(stay),
    leftAt: left.leftAt.toISOString(),
    leftTo: left.leftTo,
    ...when(left.leftAt, at),
  });
interface Leaving {
  readonly leftAt: Date;
  readonly leftTo: LeftToCode;
}

/** Says what is expected to happen next; neither setting nor arrival are said again. */
export function stayPlanned(stay: Stay, { nextEvent, nextEventAt }: Planned, at: Date): FactOf<typeof StayPlannedV1> {
  const { stayId, personId, caseId, siteId, ldServiceId, version } = common(stay);
  const about = { stayId, personId, caseId, siteId, ldServiceId, version };
  return fact(StayPlannedV1, { ...about, nextEvent, nextEventAt: nextEventAt?.toISOString() ?? null, ...when(at, at) });
}
interface Planned {
  readonly nextEvent: NextEventCode;
  readonly nextEventAt: Date | null;
}

/** Says all times of the stay again, in place of the facts that said them before. */
export function stayCorrected(
  stay: Stay,
  { replaces, reason }: { replaces: FactId[]; reason: CorrectionReasonCode },
  at: Date,
): FactOf<typeof StayCorrectedV1> {
  const times = { seenAt: stay.seenAt?.toISOString() ?? null, leftAt: stay.leftAt?.toISOString() ?? null };
  return fact(StayCorrectedV1, { ...common(stay), ...times, replaces, reason, ...when(at, at) });
}

/** Says that the stay was a mistake: every fact of it that still stands is taken back. */
export function stayEnteredInError(
  { id, personId, caseId, siteId, ldServiceId, version }: Stay,
  { replaces, reason }: { replaces: FactId[]; reason: ErrorReasonCode },
  at: Date,
): FactOf<typeof StayEnteredInErrorV1> {
  const stay = { stayId: id, personId, caseId, siteId, ldServiceId, version };
  return fact(StayEnteredInErrorV1, { ...stay, replaces, reason, ...when(at, at) });
}

/** The open pages that a changed stay shows on, and the service whose members may look at them. */
export function pagesShowing({ siteId, personId, ldServiceId }: Stay) {
  const ldServiceIds = [ldServiceId];
  return [
    { view: 'board', id: siteId, ldServiceIds },
    { view: 'person', id: personId, ldServiceIds },
    { view: 'worklist', id: ldServiceId, ldServiceIds },
  ] as const;
}

const common = ({ id, personId, caseId, siteId, ldServiceId, setting, arrivedAt, version }: Stay) => ({
  stayId: id,
  personId,
  caseId,
  siteId,
  ldServiceId,
  setting,
  arrivedAt: arrivedAt.toISOString(),
  version,
});

const when = (happenedAt: Date, recordedAt: Date) => ({
  happenedAt: happenedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
