import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SERVICES } from './apps.mjs';
import { isReachableByNobody, isRoot } from './postgres-binaries.mjs';
import { codeOf, explained, Problem } from './problem.mjs';

/** Marks a folder as Junction's own, so that we never clear away somebody else's files. */
const MARKER = 'junction-data.txt';
const MARKER_TEXT = 'Junction keeps its data here. `npm start -- --fresh` empties this folder.\n';

/** All that `--fresh` clears away. The programs of Kafka, which were only fetched, stay. */
const MADE = [
  ...SERVICES.map((app) => `${app}-audit-heads`),
  'postgres',
  'kafka',
  'logs',
  'secrets.json',
  'running.json',
  'processes.json',
  'prepared',
  'compile-cache',
];

/**
 * Makes sure that the data folder is there, ours, and such that PostgreSQL can use it.
 * @param {string} data
 * @throws {Problem}
 */
export function openDataFolder(data) {
  try {
    makeFolder(data);
    accessSync(data, constants.R_OK | constants.W_OK);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') throw new Problem(`${data} isn't a folder. ${ANOTHER}`, { cause: error });
    if (code === 'ENOENT') throw new Problem(`${data} can't be made there. ${ANOTHER}`, { cause: error });
    throw explained(error, data);
  }
  if (!statSync(data).isDirectory()) throw new Problem(`${data} isn't a folder. ${ANOTHER}`);
  if (statSync(data).uid !== process.getuid?.()) throw new Problem(`${data} belongs to another user. ${ANOTHER}`);
  if (isRoot() && !isReachableByNobody(data))
    throw new Problem(
      `PostgreSQL refuses to run as root, and the user nobody, which it runs as instead, can't get to ${data}. ` +
        'Choose a folder that everybody may enter: JUNCTION_DATA=/var/tmp/junction npm start',
    );
  mark(data);
}

/**
 * Clears away what earlier starts made, so that the next one begins again.
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 * @throws {Problem} if the data are on servers that aren't ours to empty
 */
export function clearDataFolder(data, env) {
  const theirs = ['JUNCTION_POSTGRES_URL', 'JUNCTION_KAFKA_BROKERS'].filter((name) => env[name]);
  if (theirs.length > 0)
    throw new Problem(
      `--fresh clears only what Junction runs itself, and ${theirs.join(' and ')} points at servers of yours. ` +
        'Drop the databases and topics that begin with junction there, then start without --fresh.',
    );
  for (const name of MADE) rmSync(join(data, name), { recursive: true, force: true });
}

const ANOTHER = 'Choose another folder: JUNCTION_DATA=/other/folder npm start';

/**
 * Makes a folder and those above it. (Node's own recursive way never ends on a file system that makes no folders.)
 * @param {string} path
 */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o711 });
}

/** @param {string} data */
function mark(data) {
  if (existsSync(join(data, MARKER))) return;
  const others = readdirSync(data).filter((name) => !name.startsWith('kafka-'));
  if (others.length > 0)
    throw new Problem(
      `${data} holds other things (${others.slice(0, 3).join(', ')}), which Junction won't mix with. ${ANOTHER}`,
    );
  try {
    writeFileSync(join(data, MARKER), MARKER_TEXT);
  } catch (error) {
    throw explained(error, data);
  }
}
