import { createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import { eventually, stored } from './platform.js';

/** How long the platform may take, after a fault, to have told everything to everybody. */
const CATCHES_UP_WITHIN_MS = 120_000;

/** What was told everywhere is what its owner has, once all is told; read past the services, from their tables. */
export async function expectTruth(): Promise<void> {
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

const CELL = 'ld_service_id, month, site_id, setting, measure, code, value';

/** What reporting counts, cell by cell. */
const counted = (): Promise<object[]> =>
  stored(
    'reporting',
    `select ld_service_id, month::text as month, site_id, setting, measure, code, value, n::int from rollups
      order by ${CELL}`,
  );

const month = (instant: string): string => `to_char(${instant} at time zone 'Europe/London', 'YYYY-MM') || '-01'`;

const minutes = (from: string, to: string): string => `div(extract(epoch from ${to} - ${from}), 60)::int`;

const because = (milestone: string): string =>
  `coalesce((select why ->> 'reason' from jsonb_array_elements(not_reached) as why where why ->> 'milestone' = '${milestone}'), '')`;

/** Stays and cases that are no mistakes, cases with all that came of them, as their owner has them. */
const OWNERS_ROWS = `
  real_stays as (
    select stays.*, ${month('stays.arrived_at')} as month from stays join cases on cases.id = case_id
     where stays.entered_in_error_at is null and cases.entered_in_error_at is null
  ), real_cases as (
    select cases.*, ${month('identified_at')} as month, first.site_id, first.arrived_at, sight.seen_at, triaged_at
      from cases
      left join triages on triages.case_id = cases.id and replaced_at is null
      left join lateral (select * from real_stays where case_id = cases.id order by arrived_at limit 1) as first on true
      left join lateral (select min(seen_at) as seen_at from real_stays where case_id = cases.id) as sight on true
     where cases.entered_in_error_at is null
  ), late as (
    select work_items.ld_service_id, ${month('announced_due_at')} as month, work_items.site_id, setting, kind
      from work_items join real_cases on real_cases.id = case_id where announced_due_at is not null
  )`;

const PLACE = 'ld_service_id, month, site_id, setting';

/** The same, counted from the rows themselves, in the database of their owner, by another query. */
const countedByTheirOwner = (): Promise<object[]> =>
  stored(
    'cases',
    `with ${OWNERS_ROWS}, every as (
       select ${PLACE}, 'arrived' as measure, '' as code, 0 as value from real_stays
       union all select ${PLACE}, 'seen', '', 0 from real_stays where seen_at is not null
       union all select ${PLACE}, 'minutes_to_seen', '', ${minutes('arrived_at', 'seen_at')} from real_stays
                  where seen_at >= arrived_at
       union all select ${PLACE}, 'cases_identified', '', 0 from real_cases
       union all select ${PLACE}, 'cases_triaged', '', 0 from real_cases where triaged_at is not null
       union all select ${PLACE}, 'cases_seen', '', 0 from real_cases where seen_at is not null
       union all select ${PLACE}, 'cases_closed', '', 0 from real_cases where status = 'closed'
       union all select ${PLACE}, 'cases_not_triaged', ${because('triaged')}, 0 from real_cases
                  where status = 'closed' and triaged_at is null
       union all select ${PLACE}, 'cases_not_seen', ${because('seen')}, 0 from real_cases
                  where status = 'closed' and seen_at is null
       union all select ${PLACE}, 'minutes_identified_to_triaged', '', ${minutes('identified_at', 'triaged_at')}
                   from real_cases where triaged_at >= identified_at
       union all select ${PLACE}, 'minutes_arrived_to_triaged', '', ${minutes('arrived_at', 'triaged_at')}
                   from real_cases where triaged_at >= arrived_at
       union all select ${PLACE}, 'minutes_arrived_to_seen', '', ${minutes('arrived_at', 'seen_at')}
                   from real_cases where seen_at >= arrived_at
       union all select ${PLACE}, 'overdue', kind, 0 from late
     )
     select ${CELL}, count(*)::int as n from every group by ${CELL} order by ${CELL}`,
  );
