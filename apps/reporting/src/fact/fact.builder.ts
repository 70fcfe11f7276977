import { randomUUID } from 'node:crypto';
import {
  type AnyContract,
  type EventData,
  fact,
  LdServiceOpenedV1,
  type SettingCode,
  SiteOpenedV1,
  StayArrivedV1,
  StayCorrectedV1,
  StayEnteredInErrorV1,
  StayLeftV1,
  StaySeenV1,
} from '@junction/contracts';
import type { Delivered } from '@junction/messaging';

/** A stay as a test tells it: minutes count from the arrival; what isn't named didn't happen. */
export interface StayTold {
  readonly arrivedAt: string;
  readonly seenAfter?: number;
  readonly correctedTo?: { readonly arrivedAt: string; readonly seenAfter: number | null };
  readonly leftAfter?: number;
  readonly inError?: boolean;
  readonly ldServiceId?: string;
  readonly siteId?: string;
  readonly setting?: SettingCode;
  readonly personId?: string;
  readonly caseId?: string;
}

const NORTH = '11111111-1111-4111-8111-111111111111';
const RECORDED = '2026-03-02T09:40:00.000Z';

/** So many minutes after an instant. */
export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The facts of one stay, in the order in which they happened, a version each. */
export function aStayOf(told: StayTold): Delivered[] {
  const { arrivedAt, seenAfter, correctedTo, leftAfter, inError = false } = told;
  const ids = { stayId: randomUUID(), ...idsOf(told) };
  let version = 0;
  const every = () => ({
    ...ids,
    version: (version += 1),
    happenedAt: arrivedAt,
    recordedAt: later(RECORDED, version),
  });
  const arrival = { ...StayArrivedV1.example, arrivedAt };
  const facts: Delivered[] = [delivered(fact(StayArrivedV1, { ...arrival, ...every() }))];
  const seenAt = seenAfter === undefined ? null : later(arrivedAt, seenAfter);
  if (seenAt !== null) {
    facts.push(delivered(fact(StaySeenV1, { ...StaySeenV1.example, arrivedAt, seenAt, ...every() })));
  }
  if (correctedTo) facts.push(correction(correctedTo, every()));
  if (leftAfter !== undefined) {
    const times = { arrivedAt: correctedTo?.arrivedAt ?? arrivedAt, leftAt: later(arrivedAt, leftAfter) };
    facts.push(delivered(fact(StayLeftV1, { ...StayLeftV1.example, ...times, ...every() })));
  }
  if (inError) facts.push(mistake(every()));
  return facts;
}

/** Whose it is, and where; a stay without a place in mind is at the first. */
export function idsOf({ personId, caseId, ldServiceId, siteId, setting }: Partial<StayTold>) {
  return {
    personId: personId ?? randomUUID(),
    caseId: caseId ?? randomUUID(),
    ldServiceId: ldServiceId ?? NORTH,
    siteId: siteId ?? StayArrivedV1.example.siteId,
    setting: setting ?? StayArrivedV1.example.setting,
  };
}

function mistake({ setting: _, ...every }: { readonly setting: SettingCode }): Delivered {
  return delivered(fact(StayEnteredInErrorV1, { ...StayEnteredInErrorV1.example, ...every }));
}

function correction({ arrivedAt, seenAfter }: NonNullable<StayTold['correctedTo']>, every: object): Delivered {
  const seenAt = seenAfter === null ? null : later(arrivedAt, seenAfter);
  const data = { ...StayCorrectedV1.example, arrivedAt, seenAt, leftAt: null, ...every };
  return delivered(fact(StayCorrectedV1, data));
}

/** An L&D service that opened. */
export const anLdServiceOpened = (data: Partial<EventData<typeof LdServiceOpenedV1>> = {}): Delivered =>
  delivered(fact(LdServiceOpenedV1, { ...LdServiceOpenedV1.example, ldServiceId: NORTH, ...data }));

/** A site that opened. */
export const aSiteOpened = (data: Partial<EventData<typeof SiteOpenedV1>> = {}): Delivered =>
  delivered(fact(SiteOpenedV1, { ...SiteOpenedV1.example, ldServiceId: NORTH, ...data }));

/** A fact as it arrives. */
export const delivered = <C extends AnyContract>(one: {
  id: string;
  type: C['type'];
  topic: string;
  key: string;
  data: unknown;
}) => one as unknown as Delivered;
