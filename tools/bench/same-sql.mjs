import { NORTH } from './service-client.mjs';

/** What the service sends for one "not seen so far" between `begin` and `commit`. */
export const STATEMENTS = 5;

/** Stays for pgbench to work on, which can't remember ids: the same number names the person, the case and the stay. */
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
)
insert into stays (id, person_id, case_id, site_id, ld_service_id, setting, place, reason, status, arrived_at, version)
select id, id, id, $2::uuid, '${NORTH}', 'custody', 'Cell 1', 'not_known_yet', 'present', now(), 1 from numbered`;

const COLUMNS = `person_id case_id site_id ld_service_id setting place reason status arrived_at seen_at not_seen_reason
  left_at left_to version`.split(/\s+/);

const STAY = ID(':n');

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

/**
 * The service's statements for the same command, written for pgbench: who asks, locks and key; load; save; fact, key
 * and audit; commit. Its facts count as published, so that nothing else works while it runs; those of the service are
 * carried on meanwhile, as in real life.
 *
 * @param {number} staysEach of one caller
 */
export const SAME_SQL = (staysEach) => `
\\set n :client_id * ${staysEach} + random(1, ${staysEach})
begin;
select * from begin_command('member', 'bench', '${NORTH}', now(), gen_random_uuid()::text, '{}');
select coalesce(array_agg(person_id::text), '{}') as people, lock_people(array_agg(person_id::text))
  from stays where id = ${STAY};
select id, ${COLUMNS.join(', ')} from stays where id = ${STAY} for update;
update stays set ${COLUMNS.map((name) => `${name} = ${name === 'version' ? 'version + 1' : name}`).join(', ')}
 where id = ${STAY};
with fact as (
  select *, hashtext(key) & 7 as shard
    from unnest(array[gen_random_uuid()], array['junction.stay'], array['junction.stay.not_seen.v1'],
                array[${STAY}::text], array['${FACT}'::jsonb])
         with ordinality as fact (id, topic, type, key, data, place)
), remembered as (
  insert into idempotency_keys (user_id, key, verb, input_hash, noun_id, done_at)
  select 'bench', gen_random_uuid()::text, 'mark_stay_not_seen', decode(repeat('ab', 32), 'hex'), ${STAY}, now()
), audited as (
  insert into audit (at, user_id, actor_kind, act, what, record_ids, person_ids, request_id)
  values (now(), 'bench', 'member', 'write', 'mark_stay_not_seen', array[${STAY}], array[${STAY}::text], 'bench')
), announced as (
  insert into outbox (id, shard, topic, type, key, data, traceparent, recorded_at, published_at)
  select id, shard, topic, type, key, data, '00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01', now(), now()
    from fact order by place
)
select distinct shard from fact;
commit;
`;
