import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/**
 * A process just started.
 * @typedef {object} Launched
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<void>} ready settles when it says that it works; fails with a Problem if it ends or stays silent
 * @property {Promise<string>} ended fulfils, once it is gone, with how: "code 1" or a signal's name
 */

/**
 * Starts a process as the leader of a group of its own, so that a Ctrl-C in the terminal reaches us alone and we
 * decide the order in which things end.
 * @param {import('./part.mjs').PartSpec} spec
 * @param {import('./bounded-log.mjs').BoundedLog} log
 * @returns {Launched}
 */
export function launch(spec, log) {
  const { command, args, cwd, env = process.env, uid } = spec;
  const child = spawn(command, args, {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const ready = untilReady(spec, log, child, ended);
  // Who starts it hears of a failure; who only looks at its state later must not bring the program down.
  ready.catch(() => undefined);
  return { child, ready, ended };
}

/**
 * @param {import('./part.mjs').PartSpec} spec
 * @param {import('./bounded-log.mjs').BoundedLog} log
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 * @returns {Promise<void>}
 */
function untilReady({ name, isReady, readyWithinMs = 120_000 }, log, child, ended) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Problem(`${name} ${why}. ${lastWords(log)}`));
    const deadline = setTimeout(() => fail(`was not ready within ${readyWithinMs / 1000} s`), readyWithinMs);
    const hear = (/** @type {Buffer} */ chunk) => {
      if (log.write(chunk).some(isReady)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    // What it printed last may still be in the pipe when it is gone: give it a moment to arrive.
    void ended.then((how) => setTimeout(() => fail(`ended before it was ready (${how})`), 100));
    void ended.then(() => clearTimeout(deadline));
    deadline.unref();
  });
}

/** @param {import('./bounded-log.mjs').BoundedLog} log */
function lastWords(log) {
  const words = log.tail.filter((line) => line.trim() !== '').slice(-5);
  return words.length === 0 ? `It said nothing: ${log.path}` : `Its last words, from ${log.path}:\n${words.join('\n')}`;
}
