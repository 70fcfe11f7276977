import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CHECKOUT } from './paths.mjs';

const BIN = join(CHECKOUT, 'node_modules/.bin');
const PINNED = join(BIN, 'node');

/** Whether this process runs on a Node that everything here works on: 24.9 or later. */
export function isNodeNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
}

/**
 * Runs a script on the Node that the lock file pins, as if it were this process: same terminal, signals handed on.
 * Should this process be killed outright, the script sees its channel close and ends itself.
 * @param {readonly string[]} args script and arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export async function underPinnedNode(args, env = process.env) {
  const node = existsSync(PINNED) ? PINNED : process.execPath;
  const child = spawn(node, args, {
    env: { ...env, PATH: `${BIN}${delimiter}${env.PATH ?? ''}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
