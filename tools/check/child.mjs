import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds that a process gets between the polite signal and the one that can't be refused. */
const GRACE_MS = 5_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {Set<() => Promise<void>>} */
const cleanups = new Set();

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 1 when a signal ended it
 * @property {string} output both streams, as they came
 * @property {string} log where the output is kept
 */

/**
 * Runs a command in a process group of its own, so that its own children end with it.
 *
 * @param {readonly string[]} command
 * @param {{ log: string, deadlineMinutes: number, env?: Record<string, string>, folder?: string }} options
 * @returns {Promise<Ended>}
 */
export async function run([program = '', ...args], { log, deadlineMinutes, env = {}, folder = '.' }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(program, args, {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const deadline = setTimeout(() => {
    file.write(`\nstopped: not done after ${deadlineMinutes} minutes\n`);
    void stop(child);
  }, deadlineMinutes * 60_000);

  const code = await new Promise((resolve) => {
    child.once('error', (error) => file.write(`${program}: ${error.message}\n`, () => resolve(1)));
    child.once('close', (status) => resolve(status === null || status < 0 ? 1 : status));
  });
  clearTimeout(deadline);
  running.delete(child);
  await new Promise((resolve) => file.end(() => resolve(undefined)));
  return { code, output: readFileSync(log, 'utf8'), log };
}

/** Remembers something else to undo at the end, whatever happens. @param {() => Promise<void>} cleanup */
export function atTheEnd(cleanup) {
  cleanups.add(cleanup);
}

/** Ends everything that was started here; safe to call twice. */
export async function stopAll() {
  await Promise.all([...running].map(stop));
  const undo = [...cleanups];
  cleanups.clear();
  await Promise.allSettled(undo.map((cleanup) => cleanup()));
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const hard = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(hard);
  signal(child, 'SIGKILL');
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
