import { existsSync, statfsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { isPortFree } from './free-port.mjs';
import { isNodeNewEnough } from './pinned-node.mjs';
import { Problem } from './problem.mjs';
import { SETTINGS } from './settings.mjs';

const MEGABYTE = 1_000_000;
/** What the checkout needs for node modules and build. */
const TO_INSTALL_BYTES = 1500 * MEGABYTE;
/** What the data folder needs to begin with: programs, data, logs. */
const TO_RUN_BYTES = 500 * MEGABYTE;
/** What it needs when those are there already, or on servers of somebody's own: logs, and what is written meanwhile. */
const TO_GO_ON_BYTES = 100 * MEGABYTE;
/** Settings that name a server. @type {ReadonlySet<string>} */
const SERVER_KINDS = new Set(['postgres', 'brokers']);
/** How long a server may take to answer. */
const ANSWER_MS = 3000;

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
 * @param {NodeJS.ProcessEnv} env
 * @throws {Problem} if a disk has too little room for what is still to come
 */
export function checkDisk(checkout, data, env) {
  if (!existsSync(`${checkout}/node_modules`)) room(checkout, TO_INSTALL_BYTES, 'to install');
  const hasPostgres = env.JUNCTION_POSTGRES_URL || env.JUNCTION_MODE === 'production';
  const isBegun =
    (hasPostgres || existsSync(join(data, 'postgres'))) &&
    (env.JUNCTION_KAFKA_BROKERS || existsSync(join(data, 'kafka')));
  room(data, isBegun ? TO_GO_ON_BYTES : TO_RUN_BYTES, 'to run');
}

/**
 * Tries the servers that we are pointed at, so that one which is away is known before anything is started.
 * @param {NodeJS.ProcessEnv} env
 * @throws {Problem} that names each which does not answer, by address and setting; never with a password
 */
export async function checkServers(env) {
  const tried = await Promise.all(
    SETTINGS.filter(({ kind, name }) => env[name] && SERVER_KINDS.has(kind)).map(async ({ name, kind }) => {
      const hosts = hostsOf(env[name] ?? '', kind);
      const answers = await Promise.all(hosts.map(isAnswering));
      return answers.includes(true) ? undefined : `${hosts.join(', ')} (${name})`;
    }),
  );
  const silent = tried.filter((told) => told !== undefined);
  if (silent.length === 0) return;
  throw new Problem(
    `${silent.length === 1 ? 'A server of yours does' : 'Servers of yours do'} not answer: ${silent.join('; ')}. ` +
      'Start it, or mend the setting; without JUNCTION_POSTGRES_URL and JUNCTION_KAFKA_BROKERS Junction runs its own.',
  );
}

/**
 * @param {string} text
 * @param {import('./settings.mjs').Kind} kind
 * @returns {string[]} host and port of each
 */
function hostsOf(text, kind) {
  if (kind === 'brokers') return text.split(',');
  if (!URL.canParse(text)) return ['an address that is none'];
  const { hostname, port } = new URL(text);
  return [`${hostname}:${port || 5432}`];
}

/** @param {string} address host and port @returns {Promise<boolean>} */
function isAnswering(address) {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(address.slice(colon + 1)), timeout: ANSWER_MS });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    for (const event of ['timeout', 'error']) socket.once(event, () => resolve(false));
  }).finally(() => socket.destroy());
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
  if (taken.length === 0) return;
  const list = taken.map(({ name, port }) => `${port} (${name})`).join(', ');
  const others = taken.map(({ name, port }) => `${name}=${port > 64_535 ? port - 1000 : port + 1000}`).join(' ');
  throw new Problem(
    `${taken.length === 1 ? 'A port is' : 'Ports are'} in use by another program: ${list}. ` +
      `Stop that program, or choose ${taken.length === 1 ? 'another port' : 'other ports'}: ${others} npm start`,
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
