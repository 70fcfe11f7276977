import { createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import { eventually, stored } from './platform.js';
import type { Acknowledged } from './work.js';

/** How long the platform may take, after a fault, to have told everything to everybody. */
const CATCHES_UP_WITHIN_MS = 60_000;

/** Everything that has to be true once a fault is over and all is told; read past the services, from their tables. */
export async function expectTruth(acknowledged: readonly Acknowledged[]): Promise<void> {
  await expectAllStored(acknowledged);
  await eventually(unpublished, (waiting) => waiting === 0, CATCHES_UP_WITHIN_MS);
  await expectArchiveIsWhole();
  await expectCopiesEqualTheirOwners();
  expect(await counted()).toEqual(await countedByTheirOwner());
}

/** Facts that are committed and not marked as published. */
export async function unpublished(): Promise<number> {
  const [row] = await stored<{ n: number }>(
    'cases',
    'select count(*)::int as n from outbox where published_at is null',
  );
  return row?.n ?? 0;
}

/** What was acknowledged is there, as far as it was, and once. */
async function expectAllStored(acknowledged: readonly Acknowledged[]): Promise<void> {
  const rows = await stored<{ given: string; id: string; version: number; facts: number }>(
    'cases',
    `select people.given, stays.id, stays.version,
            (select count(*)::int from outbox where outbox.data ->> 'stayId' = stays.id::text) as facts
       from people join stays on stays.person_id = people.id where people.given = any ($1)`,
    [acknowledged.map(({ given }) => given)],
  );
  const byGiven = (left: { given: string }, right: { given: string }): number => (left.given < right.given ? -1 : 1);
  const expected = acknowledged.map(({ given, stayId, version }) => ({ given, id: stayId, version, facts: version }));
  expect(rows.sort(byGiven)).toEqual(expected.sort(byGiven));
}

/** Every fact of the owner's log is in the archive, under its keyed id, once, and nothing else is. */
async function expectArchiveIsWhole(): Promise<void> {
  const facts = await stored<{ id: string; person: string | null }>(
    'cases',
    `select id, data ->> 'personId' as person from outbox`,
  );
  await eventually(
    () => stored<{ n: number }>('reporting', 'select count(*)::int as n from facts'),
    ([counted]) => counted?.n === facts.length,
    CATCHES_UP_WITHIN_MS,
  );
  const keys = new Map(
    (await stored<{ person_id: string; key: Buffer }>('reporting', 'select person_id, key from person_keys')).map(
      ({ person_id, key }) => [person_id, key],
    ),
  );
  const archived = await stored<{ id: string }>('reporting', 'select id from facts');
  const expected = facts.map(({ id, person }) => (person === null ? id : keyed(id, keys.get(person))));
  expect(archived.map(({ id }) => id).sort()).toEqual(expected.sort());
  expect(await stored('reporting', 'select reason from parked')).toEqual([]);
}

/** An id as the archive keeps it: the first 128 bits of an HMAC, marked as a UUID of the eighth kind (RFC 9562). */
function keyed(id: string, key: Buffer | undefined): string {
  if (!key) return 'a person without a key';
  const digits = createHmac('sha256', key).update(id).digest('hex');
  const marked = `${digits.slice(0, 12)}8${digits.slice(13, 16)}8${digits.slice(17, 32)}`;
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function expectCopiesEqualTheirOwners(): Promise<void> {
  const services = 'id, name, organisation, region, opened_on::text, version';
  const sites = 'id, ld_service_id, name, setting, force, version';
  expect(await stored('reporting', `select ${services} from ld_service_refs order by id`)).toEqual(
    await stored('cases', `select ${services} from ld_services order by id`),
  );
  expect(await stored('reporting', `select ${sites} from site_refs order by id`)).toEqual(
    await stored('cases', `select ${sites} from sites order by id`),
  );
}

const CELL = 'ld_service_id, month, site_id, setting, measure, value';

/** What reporting counts of stays, and of cases with the times to being seen, cell by cell. */
const counted = (): Promise<object[]> =>
  stored(
    'reporting',
    `select ld_service_id, month::text as month, site_id, setting, measure, value, n::int from rollups
      where measure in ('arrived', 'seen', 'minutes_to_seen', 'cases_identified', 'cases_seen', 'minutes_arrived_to_seen')
      order by ${CELL}`,
  );

const month = (instant: string): string => `to_char(${instant} at time zone 'Europe/London', 'YYYY-MM') || '-01'`;

/** The same, counted from the stays and cases themselves, in the database of their owner, by another query. */
const countedByTheirOwner = (): Promise<object[]> =>
  stored(
    'cases',
    `with told as (
       select ld_service_id, ${month('arrived_at')} as month, site_id, setting, seen_at is not null as seen,
              div(extract(epoch from seen_at - arrived_at), 60)::int as minutes
         from stays
     ), begun as (
       select cases.ld_service_id, ${month('identified_at')} as month, first.site_id, cases.setting,
              sight.seen_at is not null as seen, div(extract(epoch from sight.seen_at - first.arrived_at), 60)::int as minutes
         from cases
         left join lateral (select * from stays where case_id = cases.id order by arrived_at limit 1) as first on true
         left join lateral (select min(seen_at) as seen_at from stays where case_id = cases.id) as sight on true
     ), every as (
       select ld_service_id, month, site_id, setting, 'arrived' as measure, 0 as value from told
       union all select ld_service_id, month, site_id, setting, 'seen', 0 from told where seen
       union all select ld_service_id, month, site_id, setting, 'minutes_to_seen', minutes from told where seen
       union all select ld_service_id, month, site_id, setting, 'cases_identified', 0 from begun
       union all select ld_service_id, month, site_id, setting, 'cases_seen', 0 from begun where seen
       union all select ld_service_id, month, site_id, setting, 'minutes_arrived_to_seen', minutes from begun
                  where minutes >= 0
     )
     select ${CELL}, count(*)::int as n from every group by ${CELL} order by ${CELL}`,
  );
