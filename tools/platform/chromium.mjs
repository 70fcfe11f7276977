import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';
import { Problem } from './problem.mjs';

const DEBIANS = '/usr/bin/chromium';

/**
 * Finds the browser for the journeys: the one in CHROMIUM_PATH, or Debian's.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @throws {Problem} if CHROMIUM_PATH leads nowhere
 */
export function findChromium(env = process.env) {
  const { CHROMIUM_PATH: chosen } = env;
  if (chosen && !existsSync(chosen)) throw new Problem(`CHROMIUM_PATH=${chosen}: there is no such file.`);
  if (chosen) return chosen;
  return existsSync(DEBIANS) ? DEBIANS : undefined;
}

/**
 * The same, installing it where that may be done.
 * @param {import('./debian.mjs').Control} [control]
 * @returns {Promise<string>} path of the program
 */
export async function ensureChromium(control) {
  const found = findChromium();
  if (found !== undefined) return found;
  await installPackages(['chromium'], 'The journeys need the browser Chromium', control);
  return DEBIANS;
}
