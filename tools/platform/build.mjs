import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILT, PROJECTS } from './apps.mjs';
import { CHECKOUT } from './paths.mjs';
import { runOnce } from './run-once.mjs';

const STAMP = join(CHECKOUT, 'node_modules/.cache/junction/built');

/** All that a build can depend on. */
const SOURCES = [
  'apps/*/*.{json,mjs,js,ts,html,graphql}',
  'apps/*/{src,supergraph,public}/**/*',
  'libs/*/*.{json,mjs,js,ts}',
  'libs/*/{src,assets}/**/*',
  '{package-lock.json,nx.json,.swcrc,tsconfig.base.json}',
];

/** What a build leaves. Somebody may have built something else since, by hand. */
const RESULTS = ['{apps,libs}/*/dist/**/*.{js,html,css,json}'];

/**
 * Builds what `npm start` runs. When no source has changed since the last build there is nothing to do, and Nx, which
 * would need seconds to say so, isn't asked.
 * @param {{ signal?: AbortSignal | undefined, log: string, register?: import('./run-once.mjs').Once['register'] }} options
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function build({ signal, log, register }) {
  if (BUILT.every((path) => existsSync(join(CHECKOUT, path))) && builtStamp() === stampOfAll()) return 'unchanged';
  await runOnce({
    name: 'The build',
    command: process.execPath,
    args: [
      'node_modules/nx/dist/bin/nx.js',
      'run-many',
      '-t',
      'build',
      '-p',
      PROJECTS.join(','),
      '--outputStyle=static',
    ],
    cwd: CHECKOUT,
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      FORCE_COLOR: '0',
      PATH: `${join(CHECKOUT, 'node_modules/.bin')}:${process.env.PATH}`,
    },
    log,
    signal,
    register,
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stampOfAll());
  return 'built';
}

/** Says, in one hash, what the sources hold, and that what was built from them is as it was left. */
function stampOfAll() {
  const hash = createHash('sha256');
  for (const path of filesOf(SOURCES)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  for (const path of filesOf(RESULTS)) hash.update(`${path}\0${statSync(path).mtimeMs}\0`);
  return hash.digest('hex');
}

/** @param {readonly string[]} patterns */
function filesOf(patterns) {
  const entries = globSync(patterns, { cwd: CHECKOUT, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Says which build is there: the same text for the same sources and results. @returns {string | undefined} */
export const builtStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined);
