import { setTimeout as wait } from 'node:timers/promises';
import { BoundedLog } from './bounded-log.mjs';
import { launch } from './launch.mjs';
import { signalGroup } from './process-identity.mjs';

/**
 * How one long-running process of the platform is started, known to be ready, and stopped.
 * @typedef {object} PartSpec
 * @property {string} name as shown to people
 * @property {string} command
 * @property {readonly string[]} args
 * @property {(line: string) => boolean} isReady whether this line of its output says that it works now
 * @property {string} log path of its log file
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] its whole environment
 * @property {number} [uid] run as this user and group; only root may
 * @property {NodeJS.Signals} [stopSignal] asks it to end in order (SIGTERM)
 * @property {number} [stopWithinMs] after this it is killed (3000)
 * @property {number} [readyWithinMs] after this a start has failed (120000)
 * @property {boolean} [restarts] whether it is started again, after a growing pause, when it ends by itself
 * @property {(news: string) => void} [tell] hears one line when it dies and when it is back
 * @property {(line: string) => void} [show] hears every line it prints
 * @property {{ add(name: string, pid: number): void, remove(pid: number): void }} [register] remembers what runs
 */

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A part that ran this long before it died is taken for sound, and its next pause is short again. */
const STEADY_AFTER_MS = 30_000;

/** One process of the platform: started, restarted when it dies, and stopped without leaving anything behind. */
export class Part {
  /** @type {import('./launch.mjs').Launched | undefined} */ #running;
  #wanted = false;
  #launchedAt = 0;
  #pauseMs = FIRST_PAUSE_MS;

  /** @param {PartSpec} spec */
  constructor(spec) {
    this.spec = spec;
    this.log = new BoundedLog(spec.log, spec.show ? { alsoTo: spec.show } : {});
  }

  get name() {
    return this.spec.name;
  }

  /** The number of the running process; undefined while there is none. */
  get pid() {
    return this.#running?.child.pid;
  }

  /**
   * Starts it and waits until it says that it is ready.
   * @throws {import('./problem.mjs').Problem} with its last words, if it ends or stays silent instead
   */
  async start() {
    this.#wanted = true;
    try {
      await this.#launch();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /**
   * Waits until it is ready: at once if it is, else until it has been started again.
   * @param {number} [withinMs]
   */
  async ready(withinMs = 60_000) {
    const deadline = Date.now() + withinMs;
    while (Date.now() < deadline) {
      if (
        await this.#running?.ready.then(
          () => true,
          () => false,
        )
      )
        return;
      await wait(20);
    }
    throw new Error(`${this.name} was not ready within ${withinMs} ms`);
  }

  /**
   * Sends a signal to the process alone, as a fault would: SIGKILL, SIGSTOP, SIGCONT …
   * @param {NodeJS.Signals} [signal]
   */
  kill(signal = 'SIGKILL') {
    this.#running?.child.kill(signal);
  }

  /** Asks it to end, kills its whole group when it does not in time, and leaves nothing of it behind. */
  async stop() {
    this.#wanted = false;
    const running = this.#running;
    if (!running?.child.pid) return;
    running.child.kill(this.spec.stopSignal ?? 'SIGTERM');
    // A frozen process hears no other signal until it is let go on.
    running.child.kill('SIGCONT');
    await Promise.race([running.ended, wait(this.spec.stopWithinMs ?? 3000, undefined, { ref: false })]);
    signalGroup(running.child.pid, 'SIGKILL');
    await running.ended;
  }

  /** Stops it and starts it again. */
  async restart() {
    await this.stop();
    await this.start();
  }

  async #launch() {
    const running = launch(this.spec, this.log);
    this.#running = running;
    this.#launchedAt = Date.now();
    const { pid } = running.child;
    if (pid !== undefined) this.spec.register?.add(this.name, pid);
    void running.ended.then((how) => this.#ended(running, how));
    await running.ready;
  }

  /**
   * @param {import('./launch.mjs').Launched} running
   * @param {string} how
   */
  #ended(running, how) {
    const { pid } = running.child;
    if (pid !== undefined) this.spec.register?.remove(pid);
    if (this.#running === running) this.#running = undefined;
    if (!this.#wanted || !this.spec.restarts) return;
    if (pid !== undefined) signalGroup(pid, 'SIGKILL');
    const isSteady = Date.now() - this.#launchedAt > STEADY_AFTER_MS;
    if (isSteady) this.#pauseMs = FIRST_PAUSE_MS;
    this.spec.tell?.(`${this.name} stopped (${how}); starting it again`);
    void this.#again(Date.now());
  }

  /** @param {number} diedAt */
  async #again(diedAt) {
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    await wait(pauseMs);
    if (!this.#wanted || this.#running) return;
    try {
      await this.#launch();
      this.spec.tell?.(`${this.name} is back after ${((Date.now() - diedAt) / 1000).toFixed(1)} s`);
    } catch {
      // It ended again: #ended has said so and waits longer. If it only stayed silent, end it to have it tried again.
      this.kill('SIGKILL');
    }
  }
}
