import { aTeamLead, statementsOf, useService } from '@junction/testing';
import { median, milliseconds } from './numbers.mjs';

const LOOKS = 20;
const ROUNDS = 5;

/**
 * A service on a database of some size; and something that is looked at there.
 *
 * @typedef {{ service: import('@junction/testing').ServiceUnderTest, size: import('./history.mjs').Size }} Place
 */

/**
 * @template {Place} P
 * @typedef {{ what: string, query: string, variables: (place: P, look: number) => object }} View
 */

/**
 * A service as it was built, in this thread, on an empty database of its own.
 *
 * @param {'cases' | 'reporting'} name
 * @param {Record<string, string>} [environment]
 */
export async function openService(name, environment = {}) {
  const [module, migrations, config] = await Promise.all(
    [`${name}.module`, `migrations/${name}.migrations`, `${name}.config`].map((path) => built(name, path)),
  );
  const Module = module[name === 'cases' ? 'CasesModule' : 'ReportingModule'];
  const setup = { migrations: migrations[`${name}Migrations`], config: config[`${name}Variables`] };
  return useService(Module, { ...setup, environment });
}

/** @param {string} name @param {string} path @returns {Promise<any>} a module of a service, as it was built */
export const built = (name, path) => import(new URL(`../../apps/${name}/dist/${path}.js`, import.meta.url).href);

/**
 * Statements and time of one view at two sizes. Of the rounds of each, which take turns, the least disturbed counts.
 *
 * @template {Place} P
 * @param {View<P>} view
 * @param {P} few
 * @param {P} many
 * @returns {Promise<import('./bench.mjs').Figure[]>}
 */
export async function figuresOf(view, few, many) {
  const took = [few, many].map((place) => ({ place, times: /** @type {number[]} medians of rounds */ ([]) }));
  const statements = [];
  for (const { place } of took) {
    await looked(view, place);
    statements.push(await statementsOf(place.service, () => look(view, place, 0)));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { place, times } of took) times.push(median(await looked(view, place)));
  }
  const [atFew = 0, atMany = 0] = took.map(({ times }) => Math.min(...times));
  const [ofFew = 0, ofMany = 0] = statements;
  const [open, closed] = [many.size.open, many.size.closed].map((n) => n.toLocaleString('en-GB'));
  return [
    {
      what: `${view.what}, at ${open} open cases and ${closed} past ones: statements`,
      measured: String(ofMany),
      against: `at ${few.size.open} open cases: ${ofFew}`,
      ratio: (ofMany / ofFew).toFixed(2),
      aim: '1.00',
    },
    {
      what: 'the same: median time',
      measured: milliseconds(atMany),
      against: `at ${few.size.open} open cases: ${milliseconds(atFew)}`,
      ratio: (atMany / atFew).toFixed(2),
      aim: '≤ 1.20',
    },
  ];
}

/** The times of so many looks. @template {Place} P @param {View<P>} view @param {P} place */
async function looked(view, place) {
  const times = [];
  for (let n = 0; n < LOOKS; n += 1) {
    const startedAt = performance.now();
    await look(view, place, n);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** Each by somebody who hasn't looked before. @template {Place} P @param {View<P>} view @param {P} place @param {number} n */
const look = (view, place, n) => place.service.as(aTeamLead()).get(view.query, view.variables(place, n));
