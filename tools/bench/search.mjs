import { asAdmin } from './look.mjs';
import { milliseconds, quantile } from './numbers.mjs';
import { inventPeople, inventedPerson } from './people.mjs';
import { askCases } from './service-client.mjs';

const PEOPLE = 200_000;
const SEARCHES = 200;

const SEARCH = `query People($search: String!) {
  people(search: $search) { hasMore matches { reasons person { id name { family given } dateOfBirth } } } }`;
const MATCHES = `query Matches($person: PersonInput!) {
  possibleMatches(person: $person) { reasons person { id name { family given } dateOfBirth } } }`;

/** @typedef {import('./people.mjs').Invented} Invented */
/** @typedef {{ what: string, limitMs: number, query: string, variables: (person: Invented) => object }} Way */

/** Two letters in the middle change places. @param {string} name */
const slip = (name) => `${name.slice(0, 2)}${name.charAt(3)}${name.charAt(2)}${name.slice(4)}`;

/** `1975-12-03` as `03/12/1975`. @param {string} day */
const british = (day) => day.split('-').toReversed().join('/');

/** @param {string} what @param {number} limitMs @param {(person: Invented) => string} text @returns {Way} */
const search = (what, limitMs, text) => ({
  what,
  limitMs,
  query: SEARCH,
  variables: (person) => ({ search: text(person) }),
});

/** @type {readonly Way[]} */
export const WAYS = [
  search('NHS number, with spaces', 50, ({ nhsNumber, pnc }) =>
    (nhsNumber ?? pnc).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3'),
  ),
  search('PNC number, without its slash', 50, ({ pnc }) => pnc.replace('/', '')),
  search('family and given name', 300, ({ family, given }) => `${family}, ${given}`),
  search(
    'given name and the beginning of the family name',
    300,
    ({ family, given }) => `${given} ${family.slice(0, 3)}`,
  ),
  search('family name alone', 300, ({ family }) => family),
  search('names with letters swapped', 300, ({ family, given }) => `${given} ${slip(family)}`),
  search('family name and date of birth', 300, ({ family, dateOfBirth }) => `${family} ${british(dateOfBirth)}`),
  search('date of birth alone', 300, ({ dateOfBirth }) => british(dateOfBirth)),
  {
    what: 'possible matches of somebody new, names swapped and a slip in one',
    limitMs: 300,
    query: MATCHES,
    variables: ({ family, given, dateOfBirth }) => ({ person: { family: given, given: slip(family), dateOfBirth } }),
  },
];

/**
 * People are found by anything, in any form, among 200,000 whose records the asker's service holds.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  await asAdmin(platform, 'cases', (client) => inventPeople(client, PEOPLE));
  return measure(askCases(platform));
}

/** @param {import('./service-client.mjs').Ask} ask @returns {Promise<import('./bench.mjs').Figure[]>} */
export async function measure(ask) {
  const figures = [];
  for (const way of WAYS) {
    /** @type {number[]} */
    const times = [];
    for (let n = 0; n < SEARCHES; n += 1) {
      const person = inventedPerson((n * 997) % PEOPLE);
      const startedAt = performance.now();
      await ask(way.query, way.variables(person));
      times.push(performance.now() - startedAt);
    }
    figures.push(figureOf(way, times));
  }
  return figures;
}

/** @param {Way} way @param {readonly number[]} times @returns {import('./bench.mjs').Figure} */
function figureOf({ what, limitMs }, times) {
  const p95 = quantile(times, 0.95);
  return {
    what: `search by ${what}, over ${PEOPLE.toLocaleString('en-GB')} people: p95`,
    measured: milliseconds(p95),
    against: `${limitMs} ms (median ${milliseconds(quantile(times, 0.5))})`,
    ratio: (p95 / limitMs).toFixed(2),
    aim: '≤ 1.00',
  };
}
