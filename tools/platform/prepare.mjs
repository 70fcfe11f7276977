import { existsSync } from 'node:fs';
import { checkDisk, checkMachine, checkPorts, checkServers } from './checks.mjs';
import { clearDataFolder, openDataFolder } from './data-folder.mjs';
import { installPackages } from './debian.mjs';
import { install, isInstalled } from './install.mjs';
import { findJava, findMaven, OLDEST_JAVA } from './java.mjs';
import { kafkaJarsFolder } from './kafka-jars.mjs';
import { lock } from './lock.mjs';
import { CHECKOUT } from './paths.mjs';
import { endLeftovers } from './register.mjs';

/**
 * What comes before anything is started, on whatever Node the machine has.
 * @typedef {object} Preparation
 * @property {string} data the data folder
 * @property {boolean} fresh begins again with empty data
 * @property {NodeJS.ProcessEnv} env
 * @property {AbortSignal} signal
 * @property {(news: string) => void} tell
 */

/**
 * The steps from a bare checkout to one whose programs can be started. The first takes the data folder.
 * @param {Preparation} preparation
 * @param {(unlock: () => void) => void} locked is handed what gives the folder back
 * @returns {import('./steps.mjs').Work[]}
 */
export function preparation(preparation, locked) {
  const { env, data, signal, tell } = preparation;
  /** @type {import('./steps.mjs').Work[]} */
  const steps = [{ title: 'Check this machine', run: () => check(preparation, locked) }];
  const wanted = env.JUNCTION_KAFKA_BROKERS ? [] : missing(data);
  if (wanted.length > 0)
    steps.push({
      title: 'Java and Maven',
      notice: 'about a minute',
      run: () =>
        installPackages(wanted, `Apache Kafka needs Java ${OLDEST_JAVA} or later, and Maven to fetch it`, {
          tell,
          signal,
        }),
    });
  if (!isInstalled())
    steps.push({ title: 'Install node modules', notice: 'about a minute', run: () => install({ signal }) });
  return steps;
}

/**
 * @param {Preparation} preparation
 * @param {(unlock: () => void) => void} locked
 */
async function check({ data, fresh, env, tell }, locked) {
  checkMachine(env);
  // On a bare checkout, what reads the settings isn't there yet; they are read again when it is.
  if (isInstalled()) (await import('./read-settings.mjs')).readSettings(env);
  openDataFolder(data);
  locked(lock(data));
  const ended = await endLeftovers(data);
  if (ended.length > 0) tell(`ended what an earlier start left running: ${ended.join(', ')}`);
  if (fresh) clearDataFolder(data, env);
  checkDisk(CHECKOUT, data, env);
  await checkPorts(env);
  await checkServers(env);
}

/**
 * The Debian packages that Kafka still needs here.
 * @param {string} data
 */
function missing(data) {
  const java = findJava() === undefined ? ['default-jre-headless'] : [];
  const maven = existsSync(kafkaJarsFolder(data)) || findMaven() !== undefined ? [] : ['maven'];
  return [...java, ...maven];
}
