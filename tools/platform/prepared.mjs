import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtStamp } from './build.mjs';
import { hasOwnPostgres } from './servers.mjs';

/** @param {import('./environments.mjs').Setup} setup */
const fileOf = ({ settings }) => join(settings.data, 'prepared');

/**
 * Whether the programs as they are built now have changed their tables already. Only of our own PostgreSQL can this be
 * known from a file beside its data; on others the tables are looked at every time.
 * @param {import('./environments.mjs').Setup} setup
 */
export function isPrepared(setup) {
  if (!hasOwnPostgres(setup) || !existsSync(fileOf(setup))) return false;
  return readFileSync(fileOf(setup), 'utf8') === builtStamp();
}

/**
 * To be called once all tables are up to date and the invented people are in.
 * @param {import('./environments.mjs').Setup} setup
 */
export function markPrepared(setup) {
  writeFileSync(fileOf(setup), builtStamp() ?? '');
}
