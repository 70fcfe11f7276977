import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LINES_KEPT = 20;

/**
 * A log file that cannot fill a disk: past `bytesMax` it is moved to `<file>.1` (which is overwritten) and begun anew,
 * so a part never has more than twice that. The last lines stay in memory, to be shown when a part fails to start.
 */
export class BoundedLog {
  /** @type {string[]} */ #tail = [];
  #rest = '';
  #file;
  #bytes;

  /**
   * @param {string} path
   * @param {{ bytesMax?: number, alsoTo?: (line: string) => void }} [options] `alsoTo` hears each line as well
   */
  constructor(path, { bytesMax = 5_000_000, alsoTo } = {}) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.path = path;
    this.bytesMax = bytesMax;
    this.alsoTo = alsoTo;
    this.#file = openSync(path, 'a', 0o600);
    this.#bytes = fstatSync(this.#file).size;
  }

  /**
   * Adds what a child printed, in pieces as they come.
   * @param {Buffer} chunk
   * @returns {string[]} the lines that this piece completed
   */
  write(chunk) {
    if (this.#bytes + chunk.length > this.bytesMax) this.#turn();
    writeSync(this.#file, chunk);
    this.#bytes += chunk.length;
    const lines = (this.#rest + chunk.toString('utf8')).split('\n');
    this.#rest = (lines.pop() ?? '').slice(-10_000);
    this.#tail = [...this.#tail, ...lines].slice(-LINES_KEPT);
    if (this.alsoTo) lines.forEach(this.alsoTo);
    return lines;
  }

  /** The last lines written since this process began. */
  get tail() {
    return this.#rest === '' ? this.#tail : [...this.#tail, this.#rest];
  }

  #turn() {
    closeSync(this.#file);
    renameSync(this.path, `${this.path}.1`);
    this.#file = openSync(this.path, 'a', 0o600);
    this.#bytes = 0;
  }
}
