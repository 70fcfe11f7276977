import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { BoundedLog } from './bounded-log.mjs';
import { Problem } from './problem.mjs';
import { signalGroup } from './process-identity.mjs';

/**
 * A command that does one thing and ends.
 * @typedef {object} Once
 * @property {string} name as in "<name> failed"
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [log] path of the log file; without one only the last lines are kept, for the message
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] its whole environment
 * @property {number} [uid]
 * @property {AbortSignal | undefined} [signal] ends it, with all that it started
 * @property {((line: string) => void) | undefined} [show] hears every line
 * @property {{ add(name: string, pid: number): void, remove(pid: number): void } | undefined} [register]
 */

const LINES_SHOWN = 12;

/**
 * Runs a command to its end.
 * @param {Once} once
 * @returns {Promise<void>}
 * @throws {Problem} with its last words, unless it ends with 0
 */
export async function runOnce({ name, command, args, log, cwd, env = process.env, uid, signal, show, register }) {
  signal?.throwIfAborted();
  const child = spawn(command, args, {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) register?.add(name, pid);
  const end = () => pid !== undefined && signalGroup(pid, 'SIGKILL');
  signal?.addEventListener('abort', end);
  const words = keep(child, log, show);
  const how = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, by) => resolve(by ?? code));
  });
  signal?.removeEventListener('abort', end);
  if (pid !== undefined) register?.remove(pid);
  signal?.throwIfAborted();
  if (how !== 0) throw new Problem([`${name} failed (${how}).`, ...words()].join('\n'));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string | undefined} path
 * @param {((line: string) => void) | undefined} show
 * @returns {() => string[]} its last lines so far
 */
function keep(child, path, show) {
  if (path !== undefined) {
    const log = new BoundedLog(path, show ? { alsoTo: show } : {});
    child.stdout?.on('data', (chunk) => log.write(chunk));
    child.stderr?.on('data', (chunk) => log.write(chunk));
    return () => [...log.tail.filter(isTelling).slice(-LINES_SHOWN), `(${path})`];
  }
  let text = '';
  const hear = (/** @type {Buffer} */ chunk) => {
    text = (text + chunk.toString('utf8')).slice(-8000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => stripVTControlCharacters(text).split('\n').filter(isTelling).slice(0, LINES_SHOWN);
}

/** Maven's errors end in several lines of advice about Maven. */
const isTelling = (/** @type {string} */ line) =>
  line.trim() !== '' && !/^\[ERROR\] (To see|Re-run|For more|\[Help|$)|^\[ERROR\]\s*$/.test(line);
