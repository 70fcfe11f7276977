import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freePort } from './free-port.mjs';
import { Part } from './part.mjs';
import { isReachableByNobody, isRoot, NOBODY, postgresBinaries } from './postgres-binaries.mjs';
import { explained, Problem } from './problem.mjs';

/**
 * A PostgreSQL server of our own.
 * @typedef {object} Postgres
 * @property {string} url of its superuser, database `postgres`
 * @property {number} port
 * @property {number | undefined} pid
 * @property {Part} part
 * @property {() => Promise<void>} stop ends it in order; its data stay
 * @property {(signal?: NodeJS.Signals) => void} kill sends a signal to the server process (SIGKILL)
 * @property {() => Promise<void>} restart
 */

/**
 * What a caller may choose.
 * @typedef {object} PostgresOptions
 * @property {string} folder everything of this server: data, log and, where needed, a copy of the programs
 * @property {number} [port] a free one if absent
 * @property {string} [password] of the superuser `postgres`; without one whoever reaches the port is trusted (for tests)
 * @property {Readonly<Record<string, string | number>>} [settings] PostgreSQL's own, such as `{ max_connections: 400 }`
 * @property {string} [log] path of the log file
 * @property {Partial<import('./part.mjs').PartSpec>} [part] how it is kept running
 */

const SETTINGS = {
  max_connections: 200,
  shared_buffers: '128MB',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/**
 * Starts a real PostgreSQL server on the loopback address, and makes its data the first time. Root runs it as `nobody`.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 * @throws {Problem} if the folder can't be used or the server doesn't start
 */
export async function startPostgres(options) {
  const port = options.port ?? (await freePort());
  const part = postgresPart({ ...options, port });
  await part.start();
  return {
    url: postgresUrl(port, options.password),
    port,
    part,
    get pid() {
      return part.pid;
    },
    stop: () => part.stop(),
    kill: (signal) => part.kill(signal),
    restart: () => part.restart(),
  };
}

/**
 * The address of a server of ours, as its superuser.
 * @param {number} port
 * @param {string} [password]
 */
export function postgresUrl(port, password) {
  const credentials = password === undefined ? 'postgres' : `postgres:${encodeURIComponent(password)}`;
  return `postgres://${credentials}@127.0.0.1:${port}/postgres`;
}

/**
 * The same server, its data made, but not started yet.
 * @param {PostgresOptions & { port: number }} options
 * @returns {Part}
 */
export function postgresPart({ folder, port, password, settings = {}, log, part }) {
  const home = resolve(folder);
  const bin = prepare(home, password);
  const flags = Object.entries({ ...SETTINGS, port, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return new Part({
    name: 'PostgreSQL',
    command: join(bin, 'postgres'),
    args: ['-D', join(home, 'data'), ...flags],
    cwd: '/',
    ...(isRoot() ? { uid: NOBODY } : {}),
    env: { LANG: 'C.UTF-8', TZ: 'UTC' },
    isReady: (line) => line.includes('ready to accept connections'),
    log: log ?? join(home, 'postgres.log'),
    // Fast shutdown: open transactions are rolled back, everything committed is written out.
    stopSignal: 'SIGINT',
    stopWithinMs: 2500,
    ...part,
  });
}

/**
 * @param {string} home
 * @param {string | undefined} password
 * @returns {string} the folder of the programs
 */
function prepare(home, password) {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chmodSync(home, 0o700);
    if (isRoot()) chownSync(home, NOBODY, NOBODY);
    if (isRoot() && !isReachableByNobody(home))
      throw new Problem(
        `PostgreSQL runs as the user nobody here, who can't get to ${home}. ` +
          'Choose a folder below one that everybody may enter: JUNCTION_DATA=/var/tmp/junction npm start',
      );
    const bin = postgresBinaries(home);
    if (!existsSync(join(home, 'data', 'PG_VERSION'))) initialise(home, bin, password);
    return bin;
  } catch (error) {
    throw explained(error, home);
  }
}

/**
 * @param {string} home
 * @param {string} bin
 * @param {string | undefined} password
 */
function initialise(home, bin, password) {
  // What an interrupted first start left behind has no PG_VERSION and would stop initdb.
  rmSync(join(home, 'data'), { recursive: true, force: true });
  const passwordFile = join(home, 'password');
  const auth = password === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  if (password !== undefined) {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (isRoot()) chownSync(passwordFile, NOBODY, NOBODY);
  }
  const owner = isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  const args = ['-D', join(home, 'data'), '-U', 'postgres', ...auth, '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(join(bin, 'initdb'), args, { ...owner, cwd: '/', env: { LANG: 'C.UTF-8' }, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return;
  rmSync(join(home, 'data'), { recursive: true, force: true });
  const said = (made.stderr || String(made.error)).trim();
  if (said.includes('No space left'))
    throw new Problem(`The disk that holds ${dirname(home)} is full. Free some space and start again.`);
  throw new Problem(`PostgreSQL could not make its data in ${home}:\n${said}`);
}
