import { NORTH } from './service-client.mjs';

/** For pgbench to work on, which can't remember ids: the same number names the person, the case, the stay and the item. */
const ID = (/** @type {string} */ n) => `('00000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

/** `$1` stays at the place `$2`, as if they had arrived. */
export const MAKE_STAYS = `
with numbered as (
  select ${ID('n')} as id from generate_series(1, $1::int) as n
), person as (
  insert into people (id, ld_service_id, family, synthetic, registered_at, version)
  select id, '${NORTH}', 'INVENTED', true, now(), 1 from numbered
), member as (
  insert into memberships (id, person_id, ld_service_id, reason, started_at, version)
  select id, id, '${NORTH}', 'owner', now(), 1 from numbered
), identified as (
  insert into cases (id, person_id, ld_service_id, status, setting, identified_at, version)
  select id, id, '${NORTH}', 'open', 'custody', now(), 1 from numbered
), arrived as (
  insert into stays (id, person_id, case_id, site_id, ld_service_id, setting, place, reason, status, arrived_at, version)
  select id, id, id, $2::uuid, '${NORTH}', 'custody', 'Cell 1', 'not_known_yet', 'present', now(), 1 from numbered
)
insert into work_items (id, person_id, case_id, site_id, ld_service_id, kind, status, from_at, due_at, made_at, arrived_at,
                        version)
select id, id, id, $2::uuid, '${NORTH}', 'triage', 'due', now(), now() + interval '1 hour', now(), now(), 1 from numbered`;

const OF_STAYS = `person_id case_id site_id ld_service_id setting place reason status arrived_at seen_at not_seen_reason
  left_at left_to next_event next_event_at entered_in_error_at error_reason version`.split(/\s+/);

const OF_ITEMS = `person_id case_id stay_id site_id ld_service_id kind status from_at due_at made_at ended_at arrived_at
  leaves_at claimed_by_user_id claimed_at claim_active_at announced_due_at version`.split(/\s+/);

const ROW = ID(':n');

const FACT = JSON.stringify({
  stayId: '00000000-0000-4000-8000-000000000001',
  personId: '00000000-0000-4000-8000-000000000001',
  caseId: '00000000-0000-4000-8000-000000000001',
  siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
  ldServiceId: NORTH,
  setting: 'custody',
  arrivedAt: '2026-03-02T08:40:00.000Z',
  version: 2,
  reason: 'asleep',
  happenedAt: '2026-03-02T09:30:00.000Z',
  recordedAt: '2026-03-02T09:30:00.000Z',
});

/** @param {number} staysEach of one caller */
const BEGIN = (staysEach) => `
\\set n :client_id * ${staysEach} + random(1, ${staysEach})
begin;
select * from begin_command('member', 'bench', '${NORTH}', now(), gen_random_uuid()::text, '{}');`;

/** Who a row is about, the row itself, and the row as it is afterwards. @param {string} table @param {readonly string[]} columns @param {Record<string, string>} changed */
const CHANGE = (table, columns, changed) => `
select coalesce(array_agg(person_id::text), '{}') as people, lock_people(array_agg(person_id::text))
  from ${table} where id = ${ROW};
select id, ${columns.join(', ')} from ${table} where id = ${ROW} for update;
update ${table} set ${columns.map((name) => `${name} = ${changed[name] ?? name}`).join(', ')} where id = ${ROW};`;

/** Facts count as published, so that nobody works on them afterwards. @param {string} verb @param {string} facts */
const FINISH = (verb, facts) => `
with fact as (
  select *, hashtext(key) & 7 as shard from unnest(${facts}) with ordinality as fact (id, topic, type, key, data, place)
), remembered as (
  insert into idempotency_keys (user_id, key, verb, input_hash, noun_id, done_at)
  select 'bench', gen_random_uuid()::text, '${verb}', decode(repeat('ab', 32), 'hex'), ${ROW}, now()
), audited as (
  insert into audit (at, user_id, actor_kind, act, what, record_ids, person_ids, request_id)
  values (now(), 'bench', 'member', 'write', '${verb}', array[${ROW}], array[${ROW}::text], 'bench')
), announced as (
  insert into outbox (id, shard, topic, type, key, data, traceparent, recorded_at, published_at)
  select id, shard, topic, type, key, data, '00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01', now(), now()
    from fact order by place
)
select distinct shard from fact;
commit;
`;

const NOT_SEEN = `array[gen_random_uuid()], array['junction.stay'], array['junction.stay.not_seen.v1'],
  array[${ROW}::text], array['${FACT}'::jsonb]`;
const NOTHING = `array[]::uuid[], array[]::text[], array[]::text[], array[]::text[], array[]::jsonb[]`;

/** The work that is due afterwards: to try again. */
const REMAKE_WORK = `
update work_items set status = 'void', ended_at = now(), version = version + 1
 where case_id = ${ROW} and status = 'due' and kind = any (array['see']) and (${ROW} is null or stay_id = ${ROW});
insert into work_items (id, kind, person_id, case_id, stay_id, site_id, ld_service_id, from_at, due_at, made_at, status,
                        arrived_at, leaves_at, version)
select gen_random_uuid(), 'try_again', ${ROW}, ${ROW}, ${ROW}, 'aaaaaaaa-0000-4000-8000-0000000000a1'::uuid,
       '${NORTH}'::uuid, now(), now() + interval '2 hours', now(), 'due', coalesce(stays.arrived_at, now()),
       case when stays.status = 'present' and stays.seen_at is null and stays.next_event = any ('{release}')
            then stays.next_event_at end, 1
  from (select) as once left join stays on stays.id = ${ROW}
on conflict (case_id, kind, stay_id) where status = 'due'
do update set due_at = excluded.due_at, from_at = excluded.from_at, version = work_items.version + 1 where true;`;

/**
 * The service's statements for "not seen so far", written for pgbench: who asks, locks and key; load; save; the work
 * that follows; fact, key and audit; commit.
 */
export const MARK = {
  statements: 7,
  /** @param {number} staysEach of one caller */
  sql: (staysEach) =>
    BEGIN(staysEach) +
    CHANGE('stays', OF_STAYS, { version: 'version + 1' }) +
    REMAKE_WORK +
    FINISH('mark_stay_not_seen', NOT_SEEN),
};

/** The same for "I am on it", which is no fact. */
export const CLAIM = {
  statements: 5,
  /** @param {number} staysEach of one caller */
  sql: (staysEach) =>
    BEGIN(staysEach) +
    CHANGE('work_items', OF_ITEMS, {
      claimed_by_user_id: `'bench'`,
      claimed_at: 'now()',
      claim_active_at: 'now()',
      version: 'version + 1',
    }) +
    FINISH('claim_work_item', NOTHING),
};
