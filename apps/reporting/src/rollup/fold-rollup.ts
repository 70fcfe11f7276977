import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { ArchivedFact } from '../fact/fact.rules.js';
import { StubLdServiceRef } from '../ld-service-ref/stub-ld-service-ref.js';
import { casesSaid, staysSaid, workItemsSaid } from './said.rules.js';

/** Held shared while counting and alone while everything is counted anew. In the two-number space of locks. */
export const COUNTING_LOCK = '4, 0';

/**
 * Raised with every change of what is counted or in which cell, so that the service counts everything anew from the
 * archive when it next starts; nothing is published before that is done.
 */
export const FOLD_VERSION = 2;

const WHILE_NOBODY_REBUILDS = statement('rollup_share', `select pg_advisory_xact_lock_shared(${COUNTING_LOCK})`);

/** Of two that say the same thing the one with the higher version counts, whichever came first. */
const latest = (version: string, ...columns: readonly string[]): string =>
  [...columns, version]
    .map(
      (one) => `${one} = case when excluded.${version} > known.${version} then excluded.${one} else known.${one} end`,
    )
    .join(', ');

/** Notes what is said: the rows as they are known from now on. */
const KNOWN = `
  said_cases as (
    select * from jsonb_to_recordset($1::jsonb) as said ("caseId" uuid, "ldServiceId" uuid, setting text,
      "identifiedAt" timestamptz, version int, "triagedAt" timestamptz, "triagedVersion" int, "closedAt" timestamptz,
      "notTriagedBecause" text, "notSeenBecause" text, "closedVersion" int, "inError" boolean)
  ), said_stays as (
    select * from jsonb_to_recordset($2::jsonb) as said (stay uuid, "caseId" uuid, "ldServiceId" uuid, "siteId" uuid,
      setting text, "arrivedAt" timestamptz, version int, "seenAt" timestamptz, "seenVersion" int, "inError" boolean)
  ), said_items as (
    select * from jsonb_to_recordset($3::jsonb) as said ("workItem" uuid, "caseId" uuid, "ldServiceId" uuid,
      "siteId" uuid, kind text, "overdueAt" timestamptz, version int)
  ), written_cases as (
    insert into counted_cases as known select * from said_cases order by "caseId"
    on conflict (case_id) do update set
      ${latest('version', 'ld_service_id', 'setting', 'identified_at')},
      ${latest('triaged_version', 'triaged_at')},
      ${latest('closed_version', 'closed_at', 'not_triaged_because', 'not_seen_because')},
      in_error = known.in_error or excluded.in_error
    returning *
  ), written_stays as (
    insert into counted_stays as known select * from said_stays order by stay
    on conflict (stay) do update set
      ${latest('version', 'ld_service_id', 'site_id', 'setting', 'arrived_at')},
      ${latest('seen_version', 'seen_at')},
      in_error = known.in_error or excluded.in_error
    returning *
  ), written_items as (
    insert into counted_work_items as known select * from said_items order by "workItem"
    on conflict (work_item) do update set ${latest('version', 'ld_service_id', 'site_id', 'kind', 'overdue_at')}
    returning *
  )`;

/** Everything about the cases that are touched, once as it was (n = -1) and once as it is (n = 1). */
const BEFORE_AND_AFTER = `
  touched as (
    select "caseId" as case_id from said_cases union select "caseId" from said_stays union select "caseId" from said_items
  ), old_cases as (select counted_cases.* from counted_cases join touched using (case_id)
  ), old_stays as (select counted_stays.* from counted_stays join touched using (case_id)
  ), old_items as (select counted_work_items.* from counted_work_items join touched using (case_id)
  ), cases as (
    select -1 as n, * from old_cases union all select 1, * from written_cases
    union all select 1, * from old_cases where case_id not in (select "caseId" from said_cases)
  ), stays as (
    select -1 as n, * from old_stays union all select 1, * from written_stays
    union all select 1, * from old_stays where stay not in (select stay from said_stays)
  ), items as (
    select -1 as n, * from old_items union all select 1, * from written_items
    union all select 1, * from old_items where work_item not in (select "workItem" from said_items)
  )`;

const month = (instant: string): string => `date_trunc('month', ${instant} at time zone 'Europe/London')::date`;

/** Whole minutes, begun ones not counted. */
const minutes = (from: string, to: string): string => `floor(extract(epoch from ${to} - ${from}) / 60)::int`;

/**
 * What counts, and in which cell. Cases count in the month in which they were identified, at the place of their first
 * stay; stays in the month of arrival; late work in the month in which it became late. A mistake counts nowhere, nor
 * does what belongs to a case that was one. What came before its beginning has no time.
 */
const CELLS = `
  real_stays as (
    select stays.* from stays left join cases using (n, case_id)
     where arrived_at is not null and not stays.in_error and cases.in_error is not true
  ), real_cases as (
    select cases.*, site_id, arrived_at, seen_at
      from cases
      left join (select distinct on (n, case_id) n, case_id, site_id, arrived_at from real_stays
                  order by n, case_id, arrived_at, stay) as first using (n, case_id)
      left join (select n, case_id, min(seen_at) as seen_at from real_stays group by n, case_id) as sight
        using (n, case_id)
     where identified_at is not null and not in_error
  ), cells as (
    select n, ld_service_id, ${month('arrived_at')} as month, site_id, setting, measure, '' as code, value
      from real_stays cross join lateral (values
        ('arrived', true, 0),
        ('seen', seen_at is not null, 0),
        ('minutes_to_seen', seen_at >= arrived_at, ${minutes('arrived_at', 'seen_at')})
      ) as counts (measure, does, value)
     where does
    union all
    select n, ld_service_id, ${month('identified_at')}, site_id, setting, measure, coalesce(code, ''), value
      from real_cases cross join lateral (values
        ('cases_identified', true, '', 0),
        ('cases_triaged', triaged_at is not null, '', 0),
        ('cases_seen', seen_at is not null, '', 0),
        ('cases_closed', closed_at is not null, '', 0),
        ('cases_not_triaged', closed_at is not null and triaged_at is null, not_triaged_because, 0),
        ('cases_not_seen', closed_at is not null and seen_at is null, not_seen_because, 0),
        ('minutes_identified_to_triaged', triaged_at >= identified_at, '', ${minutes('identified_at', 'triaged_at')}),
        ('minutes_arrived_to_triaged', triaged_at >= arrived_at, '', ${minutes('arrived_at', 'triaged_at')}),
        ('minutes_arrived_to_seen', seen_at >= arrived_at, '', ${minutes('arrived_at', 'seen_at')})
      ) as counts (measure, does, code, value)
     where does
    union all
    select n, items.ld_service_id, ${month('overdue_at')}, items.site_id, setting, 'overdue', kind, 0
      from items join real_cases using (n, case_id)
  )`;

/**
 * Takes back what each case with its stays and work items counted for, counts it as it is known now, and adds up the
 * difference, cell by cell in one order so that two batches never wait for each other in a circle.
 */
const FOLD = statement(
  'rollup_fold',
  `with ${KNOWN}, ${BEFORE_AND_AFTER}, ${CELLS}
   insert into rollups (ld_service_id, month, site_id, setting, measure, code, value, n)
   select ld_service_id, month, site_id, setting, measure, code, value, sum(n) from cells
    group by ld_service_id, month, site_id, setting, measure, code, value having sum(n) <> 0
    order by ld_service_id, month, site_id, setting, measure, code, value
   on conflict (ld_service_id, month, site_id, setting, measure, code, value) do update set n = rollups.n + excluded.n
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
    await this.countSaid([casesSaid(facts), staysSaid(facts), workItemsSaid(facts)], tx);
    tx.write(REFRESH, [facts.map(({ ldServiceId }) => ldServiceId), facts.map(({ recordedAt }) => recordedAt)]);
  }

  /** What was said of cases, of stays and of work items, in this order. */
  private async countSaid(said: readonly (readonly object[])[], tx: Tx): Promise<void> {
    if (said.every(({ length }) => length === 0)) return;
    const rows = await tx.rows<{ ld_service_id: string; empty: boolean }>(
      FOLD,
      said.map((one) => JSON.stringify(one)),
    );
    const emptied = new Set(rows.filter(({ empty }) => empty).map(({ ld_service_id }) => ld_service_id));
    if (emptied.size > 0) tx.write(CLEAR, [[...emptied]]);
  }
}
