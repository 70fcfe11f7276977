import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './paths.mjs';
import { runOnce } from './run-once.mjs';

const LOCK = join(CHECKOUT, 'package-lock.json');
/** npm writes this when it is done. */
const RECORD = join(CHECKOUT, 'node_modules/.package-lock.json');
const STAMP = join(CHECKOUT, 'node_modules/.junction-lock');

/** Whether the installed modules are those of the lock file. An install by hand counts as well. */
export function isInstalled() {
  const wanted = hashOfLock();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  if (changedAt(RECORD) < changedAt(LOCK)) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/**
 * Installs exactly what the lock file names.
 * @param {Pick<import('./run-once.mjs').Once, 'signal' | 'register' | 'show'>} [control]
 */
export async function install(control = {}) {
  rmSync(STAMP, { force: true });
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOnce({ name: 'Installing node modules (npm ci)', command: 'npm', args, cwd: CHECKOUT, ...control });
  writeFileSync(STAMP, hashOfLock());
}

const hashOfLock = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

/** @param {string} path milliseconds since 1970; 0 where there is no such file */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
