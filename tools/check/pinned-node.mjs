import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const PINNED = join(BIN, 'node');

/** Jest loads ES modules with decorators on Node 24.9 or later only, so that is what everything is tried on. */
export function onPinnedNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
}

/**
 * Runs the same script on the Node that the lock file pins and hands its exit code back.
 * Signals are passed on; should this process be killed outright, the other notices that the channel closed.
 *
 * @param {readonly string[]} args script and arguments
 * @returns {Promise<number>}
 */
export async function underPinnedNode(args) {
  if (!existsSync(PINNED)) throw new Error('No Node 24 for this platform: install Node 24.9 or later and run again.');

  const env = { ...process.env, PATH: `${BIN}:${process.env['PATH'] ?? ''}` };
  const child = spawn(PINNED, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}
