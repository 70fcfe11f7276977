import { join } from 'node:path';
import { environmentOf, environmentOfMigration } from './environments.mjs';
import { Part } from './part.mjs';
import { CHECKOUT } from './paths.mjs';
import { runOnce } from './run-once.mjs';

/**
 * What all processes of one platform have in common.
 * @typedef {Pick<import('./part.mjs').PartSpec, 'restarts' | 'tell' | 'register'> & { signal?: AbortSignal, show?: (name: string, line: string) => void }} Common
 */

/** Enough for the work of one machine; a leak ends one program, which is started again, and not the machine. */
const NODE_FLAGS = ['--max-old-space-size=256'];

/**
 * A program of ours that serves until it is stopped.
 * @param {import('./apps.mjs').AppName} app
 * @param {import('./environments.mjs').Setup} setup
 * @param {Common} common
 */
export function appPart(app, setup, { show, restarts, tell, register }) {
  return new Part({
    name: app,
    ...command(app, []),
    env: environmentOf(app, setup),
    isReady: (line) => line.includes('"msg":"ready"'),
    log: join(setup.settings.data, 'logs', `${app}.log`),
    stopWithinMs: 2400,
    ...(restarts === undefined ? {} : { restarts }),
    ...(tell && { tell }),
    ...(register && { register }),
    ...(show && { show: (line) => show(app, line) }),
  });
}

/**
 * Brings the tables of a program up to date.
 * @param {import('./apps.mjs').AppName} app
 * @param {import('./environments.mjs').Setup} setup
 * @param {Common} common
 */
export function migrate(app, setup, common) {
  const env = environmentOfMigration(app, setup);
  return runOnce({
    name: `Changing the tables of ${app}`,
    ...command(app, ['migrate']),
    env,
    ...once(`${app}-migrate`, setup, common),
  });
}

/**
 * Adds the invented people, services and sites. Safe to repeat.
 * @param {import('./environments.mjs').Setup} setup
 * @param {Common} common
 */
export function demonstrate(setup, common) {
  const env = environmentOf('cases', setup);
  return runOnce({
    name: 'Adding invented people',
    ...command('cases', ['demonstrate']),
    env,
    ...once('cases-demonstrate', setup, common),
  });
}

/**
 * @param {string} name of the log
 * @param {import('./environments.mjs').Setup} setup
 * @param {Common} common
 */
const once = (name, { settings }, { show, signal, register }) => ({
  log: join(settings.data, 'logs', `${name}.log`),
  signal,
  register,
  show: show && ((/** @type {string} */ line) => show(name, line)),
});

/**
 * @param {import('./apps.mjs').AppName} app
 * @param {readonly string[]} args
 */
const command = (app, args) => ({
  command: process.execPath,
  args: [...NODE_FLAGS, `apps/${app}/dist/main.js`, ...args],
  cwd: CHECKOUT,
});
