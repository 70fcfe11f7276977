import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isReachableByNobody, isRoot } from './postgres-binaries.mjs';

/** The checkout that this file lies in. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The folder for everything that Junction makes at run time. JUNCTION_DATA wins; else `.junction` in the checkout; else,
 * where root keeps the checkout in a closed folder, one in /var/tmp that belongs to this checkout alone.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} an absolute path; the folder need not exist yet
 */
export function dataFolder(env = process.env) {
  if (env.JUNCTION_DATA) return resolve(env.JUNCTION_DATA);
  if (!isRoot() || isReachableByNobody(CHECKOUT)) return join(CHECKOUT, '.junction');
  return join('/var/tmp', `junction-${createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 12)}`);
}
