import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf, isAlive, signalGroup } from './process-identity.mjs';

/**
 * Which processes run for a data folder, written down so that a later start finds what an earlier one, killed
 * outright, left behind.
 * @typedef {{ name: string } & import('./process-identity.mjs').ProcessIdentity} Registered
 */

/** How long left-over processes get to end in order before they are killed. */
const GRACE_MS = 3000;

/** Remembers the running processes of one data folder in its `processes.json`. */
export class Register {
  /** @type {Map<number, Registered>} */ #running = new Map();

  /** @param {string} data the data folder */
  constructor(data) {
    this.path = join(data, 'processes.json');
  }

  /**
   * @param {string} name
   * @param {number} pid
   */
  add(name, pid) {
    const identity = identityOf(pid);
    if (identity === undefined) return;
    this.#running.set(pid, { name, ...identity });
    this.#write();
  }

  /** @param {number} pid */
  remove(pid) {
    if (this.#running.delete(pid)) this.#write();
  }

  #write() {
    const unfinished = `${this.path}.${process.pid}`;
    try {
      writeFileSync(unfinished, JSON.stringify([...this.#running.values()], undefined, 2), { mode: 0o600 });
      renameSync(unfinished, this.path);
    } catch {
      // A full disk must not keep us from stopping what runs; the list is only for after a crash.
    }
  }
}

/**
 * Ends whatever an earlier start of this data folder left running: in order, then by force. A process that merely got
 * the same number since is left alone.
 * @param {string} data
 * @returns {Promise<string[]>} the names of what was ended
 */
export async function endLeftovers(data) {
  const left = registered(data).filter(isAlive);
  for (const { name, pid } of left) signalGroup(pid, name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM');
  for (const { pid } of left) signalGroup(pid, 'SIGCONT');
  const deadline = Date.now() + GRACE_MS;
  while (left.some(isAlive) && Date.now() < deadline) await wait(50);
  for (const process of left.filter(isAlive)) signalGroup(process.pid, 'SIGKILL');
  while (left.some(isAlive)) await wait(20);
  return left.map(({ name }) => name);
}

/**
 * @param {string} data
 * @returns {Registered[]}
 */
function registered(data) {
  try {
    return JSON.parse(readFileSync(join(data, 'processes.json'), 'utf8'));
  } catch {
    return [];
  }
}
