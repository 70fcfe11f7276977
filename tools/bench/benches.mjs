import { fileURLToPath } from 'node:url';

/** @typedef {(platform: import('../platform/platform.mjs').Platform) => Promise<import('./bench.mjs').Figure[]>} Bench */

/** @param {string} name a module that exports `bench` */
const beside = (name) => fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));

/**
 * What is measured, in this order: memory last, when every part has worked.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const BENCHES = {
  command: beside('durable-command'),
  board: beside('board'),
  effect: beside('effect'),
  live: beside('live'),
  gateway: beside('gateway'),
  search: beside('search'),
  size: beside('size'),
  memory: beside('memory'),
};
