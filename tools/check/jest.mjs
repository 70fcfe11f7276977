import { run } from './child.mjs';
import { asCounted, forget } from './outcome.mjs';

/** Journeys have a configuration of their own: they start the whole platform and a browser. */
export const JOURNEYS = 'apps/journeys/jest.config.mjs';

/** Minutes after which a run that hangs is stopped; every run's own aim is far below. */
const DEADLINE_MINUTES = 20;

/**
 * Runs jest, on ES modules, and counts what it says.
 *
 * @param {string} name of the step, and of its files in `test-output`
 * @param {readonly string[]} args
 * @param {Record<string, string>} env where real parts are
 */
export async function jest(name, args, env) {
  const file = `test-output/${name}.json`;
  forget(file);
  const command = [
    'node',
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const ended = await run([...command, ...args, '--json', `--outputFile=${file}`, '--silent=false', '--ci'], {
    log: `test-output/${name}.log`,
    deadlineMinutes: DEADLINE_MINUTES,
    env,
  });
  return asCounted(ended, file);
}
