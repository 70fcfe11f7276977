import pg from 'pg';
import { inventPeople } from './people.mjs';
import { NORTH } from './service-client.mjs';

/**
 * Years of invented work, the same in every run, in the rows and facts that the verbs would have left: written by
 * PostgreSQL itself, set by set, for through the verbs it would take days. Seven of ten cases are somebody's first.
 *
 * @typedef {{ ldServices: number, sites: number, open: number, closed: number }} Size
 * @typedef {{ query: (sql: string, values?: unknown[]) => Promise<unknown> }} Client
 */

const YEARS = 3;
const FIRST_OF_ALL = 0.7;

/** @param {Size} size */
export const peopleIn = ({ open, closed }) => Math.max(open, Math.ceil((open + closed) * FIRST_OF_ALL));

/** The L&D services of a size; the first is that of the benches. @param {number} count */
export const ldServicesOf = (count) =>
  Array.from({ length: count }, (_, n) => (n === 0 ? NORTH : `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`));

/** The id of a place of the first L&D service. @param {Size} size @param {number} n */
export const siteOf = ({ ldServices }, n) => `517e0000-0000-4000-8000-${String(n * ldServices).padStart(12, '0')}`;

/** What looks like chance and is the same each time, from 0 (inclusive) to 1; ids that say their number. */
const FUNCTIONS = [
  `create function pg_temp.chance(n bigint, salt int) returns float8 language sql immutable as
     'select (hashint8extended(n, salt) & 2147483647) / 2147483648::float8'`,
  `create function pg_temp.numbered(prefix text, n bigint) returns uuid language sql immutable as
     'select (prefix || ''-0000-4000-8000-'' || lpad(n::text, 12, ''0''))::uuid'`,
  `create function pg_temp.later(at timestamptz, minutes float8) returns timestamptz language sql immutable as
     'select date_trunc(''milliseconds'', at + minutes * interval ''1 minute'', ''UTC'')'`,
  `create function pg_temp.iso(at timestamptz) returns text language sql stable as
     'select to_char(at at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')'`,
];

/** Kinds of places of a service, in the proportions in which people are met: six of ten in custody. */
const SETTINGS = `(array['custody', 'magistrates_court', 'custody', 'voluntary_attendance', 'custody', 'custody',
  'magistrates_court', 'custody', 'street_triage', 'custody', 'youth_court', 'custody'])`;

const SERVICES = `
  insert into ld_services (id, name, organisation, region, opened_on, version)
  select id, 'Invented service ' || n, 'Invented trust', 'Invented region', '2015-04-01', 1
    from unnest($1::uuid[]) with ordinality as service (id, n)`;

const SITES = `
  insert into sites (id, ld_service_id, name, setting, opened_on, version)
  select pg_temp.numbered('517e0000', n), ($1::uuid[])[1 + n % cardinality($1)], 'Invented place ' || n,
         ${SETTINGS}[1 + n / cardinality($1) % 12], '2015-04-01', 1
    from generate_series(0, $2::int - 1) as n`;

/**
 * Every case with its one stay. Of those that are open, half are about somebody who is there: a third of them not yet
 * triaged, most of the rest not yet seen. Past ones all began before, over three years.
 */
const CASES = `
  create temp table made as
  with numbers as (
    select n, n < $3 as open, n < $3 and pg_temp.chance(n, 3) < 0.5 as present,
           case when n < $4 then n else floor(pg_temp.chance(n, 1) * $4)::int end as person
      from generate_series(0, $3::int + $5::int - 1) as n
  ), placed as (
    select *, person % $1::int as service, ($2::int - person % $1 - 1) / $1 + 1 as places from numbers
  ), begun as (
    select n, open, present, pg_temp.numbered('5ea7c400', person) as person_id,
           pg_temp.numbered('517e0000', service + $1 * floor(pg_temp.chance(n, 2) * places)::int) as site_id,
           pg_temp.later($6::timestamptz, -60 * case when present then pg_temp.chance(n, 4) * 20
             when open then 21 + pg_temp.chance(n, 4) * 480
             else 528 + pg_temp.chance(n, 4) * 24 * 365 * ${YEARS} end) as began
      from placed
  ), worked as (
    select begun.*, sites.ld_service_id, sites.setting,
           case when pg_temp.chance(n, 5) < case when present then 0.7 else 0.94 end
             then pg_temp.later(began, pg_temp.chance(n, 6) * pg_temp.chance(n, 7) * 90) end as triaged_at,
           case when not present then pg_temp.later(began, 240 + pg_temp.chance(n, 8) * 840) end as left_at
      from begun join sites on sites.id = begun.site_id
  )
  select n, open, present, person_id, site_id, ld_service_id, setting, began, left_at,
         pg_temp.numbered('ca5e0000', n) as case_id, pg_temp.numbered('57a90000', n) as stay_id,
         case when triaged_at <= $6 then triaged_at end as triaged_at,
         case when seen_at <= $6 and pg_temp.chance(n, 9) < case when present then 0.1 else 0.9 end
           then seen_at end as seen_at,
         case when not open then pg_temp.later(left_at, 60 + pg_temp.chance(n, 11) * 7000) end as closed_at
    from worked, lateral (select pg_temp.later(triaged_at, 5 + pg_temp.chance(n, 10) * 140) as seen_at) as sight
   order by n`;

const ROWS = [
  `insert into cases (id, person_id, ld_service_id, status, setting, identified_at, version, closed_at, not_reached)
   select case_id, person_id, ld_service_id, case when open then 'open' else 'closed' end, setting, began,
          1 + num_nonnulls(triaged_at, closed_at), closed_at,
          case when open then '[]' else
            case when triaged_at is null then '[{"milestone":"triaged","reason":"released_before_seen"}]'::jsonb else '[]' end ||
            case when seen_at is null then '[{"milestone":"seen","reason":"declined"}]'::jsonb else '[]' end end
     from made order by n`,
  `insert into stays (id, person_id, case_id, site_id, ld_service_id, setting, place, reason, status, arrived_at,
                      seen_at, not_seen_reason, left_at, left_to, version, next_event, next_event_at)
   select stay_id, person_id, case_id, site_id, ld_service_id, setting, 'Room ' || 1 + n % 30,
          (array['mental_health', 'mental_health', 'substance_use', 'self_harm', 'social'])[1 + n % 5],
          case when present then 'present' else 'left' end, began, seen_at,
          case when seen_at is null and not present then 'declined' end, left_at,
          case when open and not present then 'home' when not present then
            (array['home', 'home', 'home', 'court', 'prison', 'hospital', 'not_known'])[1 + n % 7] end,
          1 + num_nonnulls(seen_at, left_at), case when leaves then 'release' end,
          case when leaves then $1::timestamptz + interval '40 minutes' end
     from made, lateral (select present and seen_at is null and n % 15 = 0 as leaves) as plan order by n`,
  `insert into triages (id, case_id, person_id, ld_service_id, site_id, triaged_at, next, checked, involved, recorded_at)
   select pg_temp.numbered('781a6e00', n), case_id, person_id, ld_service_id, site_id, triaged_at, 'see',
          '[{"system":"own_records","result":"not_found"},{"system":"gp","result":"found"}]',
          '[{"kind":"gp","name":"Invented Surgery"}]', triaged_at
     from made where triaged_at is not null order by n`,
  `insert into outcomes (id, case_id, person_id, ld_service_id, diversion, disposal, recorded_at)
   select pg_temp.numbered('0c000000', n), case_id, person_id, ld_service_id, 'none',
          (array['no_further_action', 'charged', 'released_under_investigation', 'fine'])[1 + n % 4], closed_at
     from made where closed_at is not null and n % 10 > 0 order by n`,
  `insert into offers (id, case_id, person_id, ld_service_id, what, status, reason, made_at, answered_at, version)
   select pg_temp.numbered('0ffe0' || lpad(place::text, 3, '0'), n), case_id, person_id, ld_service_id, what,
          case when accepted then 'accepted' else 'declined' end, case when not accepted then 'does_not_want_it' end,
          seen_at, seen_at, 2
     from made, lateral (values (1, 'screening', 0.92), (2, 'assessment', 0.65), (3, 'referral', 0.47))
            as offer (place, what, share),
          lateral (select pg_temp.chance(n, 20 + place) < 0.9 as accepted) as answer
    where seen_at is not null and pg_temp.chance(n, 12) < share order by n`,
  `insert into contacts (id, case_id, person_id, ld_service_id, with_whom, how, result, had_interpreter, minutes,
                         contact_at, recorded_by, version)
   select pg_temp.numbered('c0a7ac00', n), case_id, person_id, ld_service_id,
          (array['person', 'gp', 'solicitor', 'family_or_carer'])[1 + n % 4], 'phone', 'achieved', false, 10, left_at,
          ld_service_id::text, 1
     from made where left_at is not null and n % 5 < 3 order by n`,
  `insert into work_items (id, person_id, case_id, stay_id, site_id, ld_service_id, kind, status, from_at, due_at, made_at,
                           ended_at, arrived_at, leaves_at, announced_due_at, version)
   select pg_temp.numbered('d0e0' || lpad(place::text, 4, '0'), n), person_id, case_id, stay_id, site_id, ld_service_id,
          kind, case when ended_at is null then 'due' else 'done' end, from_at, due_at, from_at, ended_at, began,
          case when present and seen_at is null and n % 15 = 0 then $1::timestamptz + interval '40 minutes' end,
          case when due_at <= coalesce(ended_at, $1) then due_at end, 1 + (ended_at is not null)::int
     from made, lateral (values
            (1, 'triage', present or triaged_at is not null, began, began + interval '1 hour', triaged_at),
            (2, 'see', triaged_at is not null and (present or seen_at is not null), triaged_at,
                began + interval '4 hours', seen_at),
            (3, 'call_after_release', open and not present and n % 10 > 0, left_at, left_at + interval '2 days', null)
          ) as item (place, kind, is_made, from_at, due_at, ended_at)
    where is_made order by n`,
];

/** Facts as they were announced; each case's follow one another. */
const FACTS = `
  insert into outbox (id, shard, topic, type, key, data, recorded_at, published_at)
  select pg_temp.numbered('fac7' || lpad(place::text, 4, '0'), n), hashtext(person_id::text) & 7, topic,
         'junction.' || type || '.v1', person_id::text,
         jsonb_build_object('caseId', case_id, 'personId', person_id, 'ldServiceId', ld_service_id, 'setting', setting,
           'happenedAt', pg_temp.iso(at), 'recordedAt', pg_temp.iso(at)) || data, at, at
    from made, lateral (select jsonb_build_object('stayId', stay_id, 'siteId', site_id,
                                 'arrivedAt', pg_temp.iso(began)) as stay) as about,
         lateral (values
           (1, 'junction.case', 'case.identified', began, '{"version":1}'),
           (2, 'junction.stay', 'stay.arrived', began, stay || '{"version":1}'),
           (3, 'junction.case', 'case.triaged', triaged_at, jsonb_build_object('triageId',
              pg_temp.numbered('781a6e00', n), 'siteId', site_id, 'identifiedAt', pg_temp.iso(began), 'triagedAt',
              pg_temp.iso(triaged_at), 'next', 'see', 'replaces', '[]'::jsonb, 'version', 2)),
           (4, 'junction.stay', 'stay.seen', seen_at,
              stay || jsonb_build_object('seenAt', pg_temp.iso(seen_at), 'version', 2)),
           (5, 'junction.stay', 'stay.left', left_at, stay || jsonb_build_object('leftAt', pg_temp.iso(left_at),
              'leftTo', 'home', 'version', 1 + num_nonnulls(seen_at, left_at))),
           (6, 'junction.case', 'case.closed', closed_at, jsonb_build_object('closedAt', pg_temp.iso(closed_at),
              'notReached', case when triaged_at is null
                then '[{"milestone":"triaged","reason":"released_before_seen"}]'::jsonb else '[]' end ||
                case when seen_at is null then '[{"milestone":"seen","reason":"declined"}]'::jsonb else '[]' end,
              'version', 1 + num_nonnulls(triaged_at, closed_at)))
         ) as fact (place, topic, type, at, data)
   where at is not null order by n, place`;

/**
 * Fills an empty cases database as of an instant. Rows refer to one another by how they are made, so foreign keys are
 * not looked at once more.
 *
 * @param {Client} client one connection, past every policy
 * @param {Size} size
 * @param {Date} at
 */
export async function inventHistory(client, size, at) {
  const ldServiceIds = ldServicesOf(size.ldServices);
  for (const sql of [...FUNCTIONS, `set timezone = 'UTC'`, `set work_mem = '256MB'`, 'set jit = off'])
    await client.query(sql);
  await client.query(SERVICES, [ldServiceIds]);
  await client.query(SITES, [ldServiceIds, size.sites]);
  const registeredAt = new Date(at.getTime() - (YEARS + 1) * 365 * 86_400_000);
  await inventPeople(client, peopleIn(size), { ldServiceIds, registeredAt });
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(CASES, [size.ldServices, size.sites, size.open, peopleIn(size), size.closed, at]);
  for (const sql of ROWS) await client.query(sql, sql.includes('$1') ? [at] : []);
  await client.query(FACTS);
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('drop table made');
  await client.query('analyze');
}

/**
 * Works in the database of this address past every policy, on one connection.
 *
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
export async function adminOf(url, work) {
  const { pathname } = new URL(url);
  const asAdmin = Object.assign(new URL(String(process.env['JUNCTION_POSTGRES_URL'])), { pathname });
  const client = new pg.Client({ connectionString: asAdmin.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
