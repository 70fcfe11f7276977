import { NORTH } from '@junction/testing';
import type { CaseTold } from '../fact/case-facts.builder.js';
import type { StayTold } from '../fact/fact.builder.js';
import { cell, type CellSeen } from './counting.builder.js';

const MINUTE_MS = 60_000;

const monthOf = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' })
    .format(new Date(at))
    .slice(0, 7);

interface Visit {
  readonly at: number;
  readonly seenAt: number | null;
  readonly site: string | null;
  readonly setting: string;
}

/** The same counted the slow and simple way, from what happened instead of from facts. */
export function countedByHand(told: readonly CaseTold[], alone: readonly StayTold[] = []): CellSeen[] {
  const counts = new Map<string, CellSeen>();
  const count = (at: number, measure: string, place: Partial<CellSeen>): void => {
    const one = cell(monthOf(at), measure, 1, place);
    const known = counts.get(JSON.stringify(one));
    counts.set(JSON.stringify(one), known ? { ...known, n: known.n + 1 } : one);
  };
  for (const stay of alone) countVisit(stay, stay.ldServiceId, count);
  for (const one of told) {
    if (one.inError) continue;
    for (const stay of one.stays ?? []) countVisit(stay, one.ldServiceId, count);
    countCase(one, count);
  }
  return [...counts.values()];
}

type Count = (at: number, measure: string, place: Partial<CellSeen>) => void;

function visitOf({ arrivedAt, seenAfter, correctedTo, inError, siteId, setting = 'custody' }: StayTold): Visit | null {
  if (inError) return null;
  const at = Date.parse(correctedTo?.arrivedAt ?? arrivedAt);
  const after = correctedTo ? correctedTo.seenAfter : (seenAfter ?? null);
  return { at, seenAt: after === null ? null : at + after * MINUTE_MS, site: siteId?.slice(-2) ?? 'a1', setting };
}

function countVisit(stay: StayTold, ldServiceId: string | undefined, count: Count): void {
  const visit = visitOf(stay);
  if (!visit) return;
  const { at, seenAt, site, setting } = visit;
  const place = { ld_service_id: ldServiceId ?? NORTH, site, setting };
  count(at, 'arrived', place);
  if (seenAt !== null) count(at, 'seen', place);
  countMinutes({ from: at, to: seenAt }, (value) => count(at, 'minutes_to_seen', { ...place, value }));
}

function countMinutes({ from, to }: { from: number | null; to: number | null }, count: (n: number) => void) {
  if (from !== null && to !== null && to >= from) count(Math.floor((to - from) / MINUTE_MS));
}

function countCase(one: CaseTold, count: Count): void {
  const identified = Date.parse(one.identifiedAt);
  const after = one.triageCorrectedTo ?? one.triagedAfter;
  const triaged = after === undefined ? null : identified + after * MINUTE_MS;
  const visits = (one.stays ?? []).flatMap((stay) => visitOf(stay) ?? []);
  const first = visits.reduce<Visit | null>((left, right) => (left && left.at <= right.at ? left : right), null);
  const sights = visits.flatMap(({ seenAt }) => seenAt ?? []);
  const seen = sights.length > 0 ? Math.min(...sights) : null;
  const closed = one.closedAgain ?? (one.reopened ? undefined : one.closed);
  const place = {
    ld_service_id: one.ldServiceId ?? NORTH,
    site: first?.site ?? null,
    setting: one.setting ?? 'custody',
  };

  const add = (measure: string, does: boolean, code = ''): void =>
    void (does && count(identified, measure, { ...place, code }));
  add('cases_identified', true);
  add('cases_triaged', triaged !== null);
  add('cases_seen', seen !== null);
  add('cases_closed', closed !== undefined);
  add('cases_not_triaged', closed !== undefined && triaged === null, closed?.triaged);
  add('cases_not_seen', closed !== undefined && seen === null, closed?.seen);
  const times = {
    minutes_identified_to_triaged: { from: identified, to: triaged },
    minutes_arrived_to_triaged: { from: first?.at ?? null, to: triaged },
    minutes_arrived_to_seen: { from: first?.at ?? null, to: seen },
  };
  for (const [measure, between] of Object.entries(times)) {
    countMinutes(between, (value) => count(identified, measure, { ...place, value }));
  }
  for (const { kind, after: first, againAfter } of one.overdue ?? []) {
    const at = identified + (againAfter ?? first) * MINUTE_MS;
    count(at, 'overdue', { ...place, site: 'a1', code: kind });
  }
}
