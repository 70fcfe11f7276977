import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, explained, Problem } from './problem.mjs';
import { identityOf, isAlive } from './process-identity.mjs';

/**
 * Takes a data folder for this process alone.
 * @param {string} data
 * @returns {() => void} gives it back
 * @throws {Problem} if another start holds it, or the folder can't be written
 */
export function lock(data) {
  const path = join(data, 'lock.json');
  const me = JSON.stringify(identityOf(process.pid));
  try {
    mkdirSync(data, { recursive: true, mode: 0o711 });
    for (const attempt of [1, 2]) {
      if (create(path, me)) break;
      const holder = read(path);
      if ((holder && isAlive(holder)) || attempt === 2)
        throw new Problem(
          `Junction already runs from ${data} (process ${holder?.pid ?? 'unknown'}). ` +
            `Use that one, or stop it first: Ctrl-C where it was started${holder ? `, or kill ${holder.pid}` : ''}.`,
        );
      rmSync(path, { force: true });
    }
  } catch (error) {
    throw explained(error, data);
  }
  return () => {
    if (read(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {boolean} false if the file was there
 */
function create(path, text) {
  // Linked into place when whole, so that nobody ever reads half of it.
  const complete = `${path}.${process.pid}`;
  try {
    writeFileSync(complete, text, { mode: 0o600 });
    linkSync(complete, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(complete, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {import('./process-identity.mjs').ProcessIdentity | undefined}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
