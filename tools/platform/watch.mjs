import { spawn } from 'node:child_process';
import { CHECKOUT } from './paths.mjs';

/**
 * Sets a guard beside this process: a sleeping shell that holds the other end of a pipe. When we go without a word
 * (SIGKILL, out of memory), the pipe closes, and the guard ends what we left running.
 * @param {string} data the data folder whose register says what runs
 * @returns {{ dismiss(): void }} to be called once all has been stopped in order
 */
export function watchOver(data) {
  const script = `${CHECKOUT}/tools/platform/end-leftovers.mjs`;
  const guard = spawn('/bin/sh', ['-c', 'read -r _; exec "$0" "$1" "$2"', process.execPath, script, data], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  return { dismiss: () => void guard.kill('SIGKILL') };
}
