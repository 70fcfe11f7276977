import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPortFree } from './free-port.mjs';
import { isNodeNewEnough } from './pinned-node.mjs';
import { Problem } from './problem.mjs';
import { SETTINGS } from './settings.mjs';

const MEGABYTE = 1_000_000;
/** What the checkout needs for node modules and build. */
const TO_INSTALL_BYTES = 1500 * MEGABYTE;
/** What the data folder needs to begin with: programs, data, logs. */
const TO_RUN_BYTES = 500 * MEGABYTE;

/**
 * Our own PostgreSQL and Node come as programs for Linux on x64.
 * @param {NodeJS.ProcessEnv} env
 * @throws {Problem} elsewhere, unless servers of one's own and a new enough Node are used
 */
export function checkMachine(env, { platform, arch, versions } = process) {
  if (platform === 'linux' && arch === 'x64') return;
  if (env.JUNCTION_POSTGRES_URL && isNodeNewEnough(versions.node)) return;
  throw new Problem(
    `Junction brings its own servers for Linux on x64, and this is ${platform} on ${arch}. ` +
      'Use docker/compose.yml, or Node 24.9 or later with JUNCTION_POSTGRES_URL set to a PostgreSQL of yours.',
  );
}

/**
 * @param {string} checkout
 * @param {string} data
 * @throws {Problem} if a disk has too little room for what is still to come
 */
export function checkDisk(checkout, data) {
  if (!existsSync(`${checkout}/node_modules`)) room(checkout, TO_INSTALL_BYTES, 'to install');
  room(data, TO_RUN_BYTES, 'to run');
}

/**
 * @param {string} folder
 * @param {number} bytes
 * @param {string} what
 */
function room(folder, bytes, what) {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Problem(
    `The disk that holds ${folder} has ${Math.floor(free / MEGABYTE)} MB free, and Junction needs ${bytes / MEGABYTE} MB ${what}. ` +
      'Free some space, or choose another folder: JUNCTION_DATA=/other/folder npm start',
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @throws {Problem} that names each port which another program has
 */
export async function checkPorts(env) {
  const ours = SETTINGS.filter(({ kind, name }) => kind === 'port' && isNeeded(name, env));
  /** @type {{ name: string, port: number }[]} */
  const taken = [];
  // One by one: two settings may name the same port, which is for the settings' own check to say.
  for (const { name, default: usual } of ours) {
    const port = Number(env[name] || usual);
    if (!(await isPortFree(port))) taken.push({ name, port });
  }
  const [first] = taken;
  if (first === undefined) return;
  const list = taken.map(({ name, port }) => `${port} (${name})`).join(', ');
  throw new Problem(
    `${taken.length === 1 ? 'A port is' : 'Ports are'} in use by another program: ${list}. ` +
      `Stop that program, or choose another port: ${first.name}=${first.port + 1000} npm start`,
  );
}

/**
 * Whether a port will be listened on, given the servers that we are pointed at.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function isNeeded(name, env) {
  if (name === 'JUNCTION_POSTGRES_PORT') return !env.JUNCTION_POSTGRES_URL && env.JUNCTION_MODE !== 'production';
  if (name.startsWith('JUNCTION_KAFKA')) return !env.JUNCTION_KAFKA_BROKERS;
  return name !== 'JUNCTION_IDENTITY_PORT' || !env.JUNCTION_OIDC_ISSUER;
}
