import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './paths.mjs';
import { Platform } from './platform.mjs';
import { readSettings } from './read-settings.mjs';
import { print, printNews, printStep, seconds } from './screen.mjs';
import { runSteps, runStepsOnTerminal } from './steps.mjs';

/**
 * Brings up everything, says where to go, and keeps it up until it is told to stop.
 * @param {{ env: NodeJS.ProcessEnv, verbose: boolean, signal: AbortSignal, startedAt: number }} options
 */
export async function serve({ env, verbose, signal, startedAt }) {
  const settings = readSettings(env);
  const show = (/** @type {string} */ name, /** @type {string} */ line) => print(`[${name}] ${line}`);
  const platform = new Platform(settings, { tell: printNews, ...(verbose && { show }) });
  const told = new Promise((resolve) => signal.addEventListener('abort', resolve));
  try {
    signal.throwIfAborted();
    await Promise.race([bringUp(platform, verbose), told]);
    if (!signal.aborted) await welcome(platform, Date.now() - startedAt);
    await told;
    print('\nStopping …');
  } catch (error) {
    throw platform.failure ?? error;
  } finally {
    const stoppingAt = Date.now();
    await platform.stop();
    if (signal.aborted) print(`Stopped (${seconds(Date.now() - stoppingAt)}). The data stay in ${settings.data}`);
  }
}

/**
 * @param {Platform} platform
 * @param {boolean} verbose
 */
async function bringUp(platform, verbose) {
  const isTerminal = process.stdout.isTTY && process.stdout.columns > 0 && !verbose;
  await (isTerminal ? runStepsOnTerminal(platform.steps()) : runSteps(platform.steps(), printStep));
}

/**
 * @param {Platform} platform
 * @param {number} tookMs
 */
async function welcome({ settings, isDemonstrating }, tookMs) {
  const users = isDemonstrating ? await demonstrationUsers() : [];
  print(`\nJunction is ready (${seconds(tookMs)})\n`);
  print(`  Open      ${settings.origin}`);
  users.forEach((user, index) => print(`  ${index === 0 ? 'Sign in   ' : '          '}${user}`));
  if (users.length > 0) print('            one click each on the sign-in page; all people are invented');
  print(`  Logs      ${join(settings.data, 'logs')}`);
  print('  Stop      Ctrl-C; the data stay. Begin again: npm start -- --fresh\n');
}

/** @returns {Promise<string[]>} */
async function demonstrationUsers() {
  const file = join(CHECKOUT, 'apps/identity/dist/demonstration-users.js');
  if (!existsSync(file)) return [];
  const { DEMONSTRATION_USERS = [] } = await import(file);
  return DEMONSTRATION_USERS.map(
    (/** @type {{ name: string, job: string, worksAt: string }} */ { name, job, worksAt }) =>
      `${name}, ${job} (${worksAt})`,
  );
}
