import { expect } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { wholeList } from './counting.js';
import { askGraph } from './graph.js';
import { eventually, stored } from './platform.js';
import type { Visit } from './visit.js';

/** How long the sweeper may take to look again, on a slow machine. */
const SWEPT_WITHIN_MS = 60_000;

const peopleOf = (visits: readonly Visit[]): string[] => visits.flatMap(({ personId }) => personId ?? []);

const OVERDUE = 'junction.work_item.overdue.v1';

/** What was acknowledged is there, as it was told, once: every row at its version, every fact. */
export async function expectAllStored(visits: readonly Visit[]): Promise<void> {
  const people = peopleOf(visits);
  const facts = await stored<{ person: string; type: string }>(
    'cases',
    `select data ->> 'personId' as person, type from outbox where data ->> 'personId' = any ($1) and type <> $2`,
    [people, OVERDUE],
  );
  const said = Map.groupBy(facts, ({ person }) => person);
  const saidOf = ({ personId = '' }: Visit): string[] =>
    (said.get(personId) ?? []).map(({ type }) => type.replace(/^junction\.(.*)\.v1$/, '$1')).sort();
  expect(visits.map((visit) => [visit.given, saidOf(visit)])).toEqual(
    visits.map(({ given, facts: told }) => [given, [...told].sort()]),
  );

  const rows = await stored<{ id: string; version: number }>(
    'cases',
    ['cases', 'stays', 'contacts', 'offers']
      .map((table) => `select id, version from ${table} where person_id = any ($1::uuid[])`)
      .join(' union all '),
    [people],
  );
  const told = visits.flatMap(({ versions }) => [...versions]);
  expect(rows.map(({ id, version }) => [id, version]).sort()).toEqual(told.sort());
}

/** Whoever was told that they have it has it, and whoever gave it back has not; ending it counts as one change more. */
export async function expectClaimsAsTold(visits: readonly Visit[]): Promise<void> {
  const told = visits.flatMap(({ claims }) => [...claims]);
  const items = await stored<{ id: string; version: number }>(
    'cases',
    `select id, version - (status <> 'due')::int as version from work_items where id = any ($1::uuid[])`,
    [told.map(([id]) => id)],
  );
  expect(items.map(({ id, version }) => [id, version]).sort()).toEqual(told.sort());
}

/** What there must be to do about these people, going by what is known of their cases, stays, offers and contacts. */
const TO_DO = `
  with real_stays as (select * from stays where entered_in_error_at is null),
  open_cases as (
    select cases.id, triages.next, triages.triaged_at from cases
      left join triages on triages.case_id = cases.id and replaced_at is null
     where status = 'open' and entered_in_error_at is null and cases.person_id = any ($1::uuid[])
  ), here_unseen as (
    select real_stays.*, next, triaged_at from real_stays join open_cases on open_cases.id = case_id
     where status = 'present' and seen_at is null and triaged_at is not null
  )
  select 'triage' as kind, id as case_id from open_cases where triaged_at is null
  union all
  select 'see', case_id from here_unseen where not_seen_reason is null and (next = 'see' or arrived_at > triaged_at)
  union all
  select 'try_again', case_id from here_unseen where not_seen_reason in ('asleep', 'intoxicated')
  union all
  select 'try_again', open_cases.id from open_cases
    join lateral (select status from offers where case_id = open_cases.id and entered_in_error_at is null
                   order by answered_at desc nulls last limit 1) as latest on latest.status = 'deferred'
  union all
  select 'call_after_release', case_id from real_stays join open_cases on open_cases.id = case_id
   where setting in ('custody', 'place_of_safety') and left_to in ('home', 'other', 'not_known')
     and not exists (select from contacts where contacts.case_id = open_cases.id and with_whom = 'person'
                        and result = 'achieved' and contact_at >= left_at and entered_in_error_at is null)`;

/** The worklist has what is to be done about these people, each thing once, and nothing else about them. */
export async function expectWorklistAsItMustBe(context: BrowserContext, visits: readonly Visit[]): Promise<void> {
  const expected = await stored<{ kind: string; case_id: string }>('cases', TO_DO, [peopleOf(visits)]);
  const theirs = new Set(visits.flatMap(({ versions }) => [...versions.keys()]));
  const listed = (await wholeList(context)).filter((item) => theirs.has(item.case.id));

  expect(listed.map((item) => `${item.case.id} ${item.kind.toLowerCase()}`).sort()).toEqual(
    expected.map(({ case_id, kind }) => `${case_id} ${kind}`).sort(),
  );
  expect(expected.length).toBeGreaterThan(0);
}

/** Whatever became overdue was announced, once for each due time, as having happened then; and nothing else was. */
export async function expectLateAnnouncedOnce(): Promise<void> {
  const silent = `select id, due_at from work_items
    where status = 'due' and due_at <= now() and announced_due_at is distinct from due_at`;
  await eventually(
    () => stored('cases', silent),
    (late) => late.length === 0,
    SWEPT_WITHIN_MS,
  );
  const wrong = await stored(
    'cases',
    `select data ->> 'workItemId' as id, data ->> 'dueAt' as due, count(*)::int as times from outbox where type = $1
      group by 1, 2
     having count(*) > 1 or not bool_and(data ->> 'happenedAt' = data ->> 'dueAt')
         or not bool_and((data ->> 'recordedAt')::timestamptz >= (data ->> 'dueAt')::timestamptz)`,
    [OVERDUE],
  );
  expect(wrong).toEqual([]);
  const untold = await stored(
    'cases',
    `select id from work_items where announced_due_at is not null and not exists (
       select from outbox where type = $1 and key = person_id::text and data ->> 'workItemId' = work_items.id::text
                            and (data ->> 'dueAt')::timestamptz = announced_due_at)`,
    [OVERDUE],
  );
  expect(untold).toEqual([]);
}

/** Waits until every time at which one of these people is tried again is past and announced: nothing happens by itself. */
export async function isQuiet(visits: readonly Visit[]): Promise<void> {
  const toCome = `select id from work_items where status = 'due' and kind = 'try_again'
    and person_id = any ($1::uuid[]) and announced_due_at is distinct from due_at`;
  await eventually(
    () => stored('cases', toCome, [peopleOf(visits)]),
    (left) => left.length === 0,
    SWEPT_WITHIN_MS,
  );
}

/** The instants as of which something about somebody was said to be overdue. */
export async function overdueOf({ personId }: Visit): Promise<string[]> {
  const said = `select data ->> 'happenedAt' as at from outbox where type = $1 and key = $2 order by number`;
  return (await stored<{ at: string }>('cases', said, [OVERDUE, personId])).map(({ at }) => at);
}

interface Entry {
  readonly kind: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly replaced: boolean;
}

/** A person's timeline is the log of facts about them, the latest first, with what was taken back marked. */
export async function expectTimelineIsTheLog(context: BrowserContext, { personId }: Visit): Promise<void> {
  const { data, codes } = await askGraph(context, 'WholeTimeline', { id: personId });
  expect(codes).toEqual([]);
  const { timeline } = data?.['person'] as { timeline: { edges: { node: Entry }[]; pageInfo: object } };
  const log = await stored<{ id: string; type: string; data: Said; recorded_at: Date }>(
    'cases',
    `select id, type, data, recorded_at from outbox where key = $1 and type <> 'junction.membership.started.v1'
      order by data ->> 'happenedAt' desc, number desc`,
    [personId],
  );
  const takenBack = new Set(log.flatMap(({ type, data: fact }) => (isReopening(type) ? [] : (fact.replaces ?? []))));
  expect(timeline.edges.map(({ node }) => node)).toEqual(
    log.map(({ id, type, data: fact, recorded_at }) => ({
      kind: type.split('.').slice(1, 3).join('_').toUpperCase(),
      happenedAt: fact.happenedAt,
      recordedAt: recorded_at.toISOString(),
      replaced: takenBack.has(id),
    })),
  );
  expect(timeline.pageInfo).toEqual({ hasNextPage: false });
}

interface Said {
  readonly happenedAt: string;
  readonly replaces?: readonly string[];
}

/** Reopening takes a closing back, but the closing did happen. */
const isReopening = (type: string): boolean => type === 'junction.case.reopened.v1';
