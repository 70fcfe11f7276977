import { parseIdentifier } from '@junction/identifiers';
import { NORTH } from './service-client.mjs';

/**
 * Invented people, the same in every run: names of syllables that nobody has, as unevenly spread as names are (the most
 * frequent family name is that of 1 in 70, a given name of 1 in 30), NHS numbers of the range that belongs to nobody.
 *
 * @typedef {{ id: string, family: string, given: string, dateOfBirth: string, nhsNumber: string | null, pnc: string }} Invented
 */

const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pr r s sh st t th tr v w y z'.split(' ');
const VOWELS = 'a e i o u ai ee ou'.split(' ');
const ENDS = 'ck ll m n nd r rt s sk t tt y'.split(' ');
const FAMILIES = 5000;
const GIVEN = 900;
const CHUNK = 5000;

/** Numbers from 0 (inclusive) to 1, the same for one seed. @param {number} seed @returns {() => number} */
function chance(seed) {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {readonly string[]} all @param {number} n */
const pick = (all, n) => all[n % all.length] ?? '';

/** The name with this number: two syllables. @param {number} n */
function nameOf(n) {
  const next = chance(n + 1);
  const parts = [ONSETS, VOWELS, ONSETS, VOWELS, ENDS].map((all) => pick(all, Math.floor(next() * all.length)));
  const name = parts.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @param {number} n @returns {Invented} */
export function inventedPerson(n) {
  const next = chance(n * 7919);
  const family = nameOf(Math.floor(FAMILIES * next() ** 2));
  const given = nameOf(FAMILIES + Math.floor(GIVEN * next() ** 2));
  const born = new Date(Date.UTC(1940, 0, 1 + Math.floor(next() * 25_000)));
  const nine = `999${String(n).padStart(6, '0')}`;
  const numbers = Array.from({ length: 10 }, (_, digit) => nine + digit);
  return {
    id: `5ea7c400-0000-4000-8000-${String(n).padStart(12, '0')}`,
    family: family.toUpperCase(),
    given,
    dateOfBirth: born.toISOString().slice(0, 10),
    nhsNumber: numbers.find((number) => parseIdentifier('nhs_number', number, { today: born }).ok) ?? null,
    pnc: `20${String(n % 25).padStart(2, '0')}/${String(n + 1).padStart(7, '0')}Z`,
  };
}

const INSERT = `
  with typed as (
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::uuid[])
      as typed (id, family, given, date_of_birth, nhs_number, pnc, ld_service_id)
  ), person as (
    insert into people (id, ld_service_id, family, given, date_of_birth, synthetic, registered_at, version)
    select id, ld_service_id, family, given, date_of_birth, true, $8::timestamptz, 1 from typed
  ), member as (
    insert into memberships (id, person_id, ld_service_id, reason, started_at, version)
    select gen_random_uuid(), id, ld_service_id, 'owner', $8, 1 from typed
  )
  insert into person_identifiers (id, person_id, ld_service_id, scheme, value, as_entered, added_at)
  select gen_random_uuid(), typed.id, ld_service_id, known.scheme, known.value, known.value, $8
    from typed, lateral (values ('nhs_number', nhs_number), ('pnc', pnc)) as known (scheme, value)
   where known.value is not null`;

/** What the trigger would write of each person, worked out once for each name; in the order of the index. */
const TERMS = `
  insert into person_terms (person_id, kind, term)
  with names as materialized (select family as name from people union select given from people),
  terms as materialized (select name, kind, term from names, terms_of_person(name, null, null))
  select id, kind, term from people join terms on name = family
   where synthetic and not exists (select from person_terms where person_id = people.id)
  union
  select id, kind, term from people join terms on name = given
   where synthetic and not exists (select from person_terms where person_id = people.id)
   order by kind, term, id`;

/**
 * Writes so many invented people, each with a membership and up to two identifiers, past every policy: their L&D
 * services take turns, and all were registered at one instant. No trigger does its part and no foreign key is looked at
 * once more: it would take most of the time.
 *
 * @param {{ query: (sql: string, values?: unknown[]) => Promise<unknown> }} client
 * @param {number} count
 * @param {{ ldServiceIds?: readonly string[], registeredAt?: Date }} [where]
 */
export async function inventPeople(client, count, where = {}) {
  const { ldServiceIds = [NORTH], registeredAt = new Date(Date.now() - 86_400_000) } = where;
  await client.query(`set session_replication_role = 'replica'`);
  for (let from = 0; from < count; from += CHUNK) {
    const some = Array.from({ length: Math.min(CHUNK, count - from) }, (_, n) => inventedPerson(from + n));
    const services = some.map((_, n) => pick(ldServiceIds, from + n));
    /** @param {keyof Invented} field */
    const all = (field) => some.map((person) => person[field]);
    await client.query(INSERT, [
      ...[all('id'), all('family'), all('given')],
      ...[all('dateOfBirth'), all('nhsNumber'), all('pnc')],
      ...[services, registeredAt],
    ]);
  }
  await client.query(TERMS);
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('analyze people, person_terms, person_identifiers, memberships');
}
