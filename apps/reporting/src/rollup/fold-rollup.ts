import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { ArchivedFact } from '../fact/fact.rules.js';
import { StubLdServiceRef } from '../ld-service-ref/stub-ld-service-ref.js';
import { type StaySaid, staysSaid } from './rollup.rules.js';

/** Held shared while counting and alone while everything is counted anew. In the two-number space of locks. */
export const COUNTING_LOCK = '4, 0';

const WHILE_NOBODY_REBUILDS = statement('rollup_share', `select pg_advisory_xact_lock_shared(${COUNTING_LOCK})`);

/**
 * Takes what each stay counted for back, counts it as it is known now, and adds up the difference, cell by cell in one
 * order so that two batches never wait for each other in a circle. Months are those of the arrival in Europe/London;
 * minutes are whole ones, begun ones not counted; somebody seen before they arrived has no time to being seen.
 */
const FOLD = statement(
  'rollup_fold',
  `with said as (
     select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::int[], $5::timestamptz[], $6::int[])
       as said (stay, ld_service_id, arrived_at, version, seen_at, seen_version)
   ), before as (
     select counted_stays.* from counted_stays join said using (stay)
   ), after as (
     insert into counted_stays as known (stay, ld_service_id, arrived_at, version, seen_at, seen_version)
     select stay, ld_service_id, arrived_at, version, seen_at, seen_version from said order by stay
     on conflict (stay) do update set
       ld_service_id = case when excluded.version > known.version then excluded.ld_service_id else known.ld_service_id end,
       arrived_at = case when excluded.version > known.version then excluded.arrived_at else known.arrived_at end,
       version = greatest(excluded.version, known.version),
       seen_at = case when excluded.seen_version > known.seen_version then excluded.seen_at else known.seen_at end,
       seen_version = greatest(excluded.seen_version, known.seen_version)
     returning *
   ), counted as (
     select -1 as n, * from before union all select 1, * from after
   ), cells as (
     select ld_service_id, date_trunc('month', arrived_at at time zone 'Europe/London')::date as month,
            measure, coalesce(value, 0) as value, n
       from counted cross join lateral (values
         ('arrived', true, 0),
         ('seen', seen_at is not null, 0),
         ('minutes_to_seen', seen_at >= arrived_at, floor(extract(epoch from seen_at - arrived_at) / 60)::int)
       ) as counts (measure, does, value)
      where does
   )
   insert into rollups (ld_service_id, month, measure, value, n)
   select ld_service_id, month, measure, value, sum(n) from cells
    group by ld_service_id, month, measure, value having sum(n) <> 0
    order by ld_service_id, month, measure, value
   on conflict (ld_service_id, month, measure, value) do update set n = rollups.n + excluded.n
   returning ld_service_id, rollups.n = 0 as empty`,
);

/** A cell that counts nothing any more is as if it had never been. */
const CLEAR = statement('rollup_clear', 'delete from rollups where ld_service_id = any ($1::uuid[]) and n = 0');

/** From when to when each service's facts were recorded. */
const REFRESH = statement(
  'rollup_refresh',
  `insert into freshness (ld_service_id, first_recorded_at, recorded_at)
   select ld_service_id, min(recorded_at), max(recorded_at)
     from unnest($1::uuid[], $2::timestamptz[]) as fact (ld_service_id, recorded_at)
    group by ld_service_id order by ld_service_id
   on conflict (ld_service_id) do update set
     first_recorded_at = least(freshness.first_recorded_at, excluded.first_recorded_at),
     recorded_at = greatest(freshness.recorded_at, excluded.recorded_at)`,
);

/** Counts facts, each once: the caller sees to that. The order in which they come makes no difference. */
@Injectable()
export class FoldRollup {
  constructor(private readonly services: StubLdServiceRef) {}

  /** Counts facts as they arrive, and tells open pages which services' figures have changed. */
  async execute(facts: readonly ArchivedFact[], tx: Tx): Promise<void> {
    if (facts.length === 0) return;
    tx.write(WHILE_NOBODY_REBUILDS, []);
    await this.count(facts, tx);
    for (const id of new Set(facts.map(({ ldServiceId }) => ldServiceId))) {
      tx.changed({ view: 'figures', id, ldServiceIds: [id] });
    }
  }

  /** Counts facts of the archive; whoever counts everything anew holds the lock alone and tells nobody. */
  async count(facts: readonly ArchivedFact[], tx: Tx): Promise<void> {
    const ldServiceIds = [...new Set(facts.map(({ ldServiceId }) => ldServiceId))];
    this.services.execute(ldServiceIds, tx);
    await this.countStays(staysSaid(facts), tx);
    tx.write(REFRESH, [facts.map(({ ldServiceId }) => ldServiceId), facts.map(({ recordedAt }) => recordedAt)]);
  }

  private async countStays(stays: readonly StaySaid[], tx: Tx): Promise<void> {
    if (stays.length === 0) return;
    const rows = await tx.rows<{ ld_service_id: string; empty: boolean }>(FOLD, [
      stays.map(({ stay }) => stay),
      stays.map(({ ldServiceId }) => ldServiceId),
      stays.map(({ arrivedAt }) => arrivedAt),
      stays.map(({ version }) => version),
      stays.map(({ seenAt }) => seenAt),
      stays.map(({ seenVersion }) => seenVersion),
    ]);
    const emptied = new Set(rows.filter(({ empty }) => empty).map(({ ld_service_id }) => ld_service_id));
    if (emptied.size > 0) tx.write(CLEAR, [[...emptied]]);
  }
}
