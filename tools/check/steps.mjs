import { existsSync, readFileSync } from 'node:fs';
import { ensureChromium } from '../platform/chromium.mjs';
import { JOURNEYS, jest } from './jest.mjs';
import { run } from './child.mjs';
import { asCounted, asOne, forget } from './outcome.mjs';
import { javaAndMaven, realParts } from './real-parts.mjs';

/**
 * @typedef {object} Step
 * @property {string} name as in `--only`
 * @property {string} says what it shows, in a few words
 * @property {readonly string[]} needs steps without which its answer would mean nothing
 * @property {() => Promise<import('./outcome.mjs').Outcome>} run
 */

/** Checks that write their own counts; each stands beside what it looks at and comes into being with it. */
const DRIFT = ['tools/schema/check.mjs', 'tools/contracts/check.mjs'];

/** By its path: the rule about arrows reads the graph once a run only if it knows that this is one. */
const ESLINT = 'node_modules/eslint/bin/eslint.js';

/** In the order in which a fault is cheapest to find. @type {readonly Step[]} */
export const STEPS = [
  {
    name: 'format',
    says: 'every file is laid out by prettier',
    needs: [],
    run: () => one(['prettier', '--check', '--log-level=warn', '--no-color', '.'], 'format'),
  },
  {
    name: 'graph',
    says: 'the project graph can be drawn (lint reads it)',
    needs: [],
    run: () => one(['nx', 'graph', '--file=test-output/graph.json'], 'graph'),
  },
  { name: 'build', says: 'every project builds, and what that generates is committed', needs: [], run: build },
  { name: 'lint', says: 'arrows, file roles, sizes, types in use', needs: ['graph'], run: lint },
  { name: 'types', says: 'the compiler finds nothing', needs: [], run: types },
  { name: 'unit', says: 'pure code', needs: ['graph'], run: () => jest('unit', ['--selectProjects', 'unit'], {}) },
  {
    name: 'integration',
    says: 'each service against real PostgreSQL and Kafka',
    needs: ['build'],
    run: async () => jest('integration', ['--selectProjects', 'integration'], await realParts()),
  },
  { name: 'drift', says: 'schemas and contracts are those of the code', needs: ['build'], run: drift },
  {
    name: 'docs',
    says: 'the documents say what the code says',
    needs: ['build'],
    run: () => counted('tools/docs/check.mjs'),
  },
  { name: 'journeys', says: 'whole pathways in a browser', needs: ['build'], run: journeys },
  {
    name: 'mutations',
    says: 'each rule, once broken, is noticed by a spec (in the full run)',
    needs: ['unit', 'integration'],
    run: mutations,
  },
];

/** @param {readonly string[]} command @param {string} name */
async function one(command, name) {
  return asOne(await run(command, { log: `test-output/${name}.log`, deadlineMinutes: 5 }));
}

/** Building writes this file, and it is committed: the gateway takes no other documents than these. */
const REGISTERED = 'apps/portal/registered-documents.json';

async function build() {
  const committed = readIfThere(REGISTERED);
  const command = ['nx', 'run-many', '-t', 'build', '--outputStyle=static'];
  const ended = await run(command, { log: 'test-output/build.log', deadlineMinutes: 5 });
  const drifted = readIfThere(REGISTERED) !== committed;
  return asOne(ended, drifted ? `${REGISTERED} was not what its sources make; it is now, so commit it` : undefined);
}

/** @param {string} path */
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Without a graph the rule about arrows passes everything and says so in this one sentence. */
async function lint() {
  const ended = await run(['node', ESLINT, '.', '--max-warnings=0'], {
    log: 'test-output/lint.log',
    deadlineMinutes: 5,
  });
  const skipped = ended.output.includes('rule will be skipped');
  return asOne(ended, skipped ? 'a rule was skipped for want of a project graph' : undefined);
}

async function types() {
  const projects = ['tsconfig.json', 'apps/portal/tsconfig.json'].filter((path) => existsSync(path));
  return sum(
    projects.map((path, index) => () => one(['tsc', '--noEmit', '--pretty', 'false', '-p', path], `types-${index}`)),
  );
}

function drift() {
  return sum(DRIFT.filter((path) => existsSync(path)).map((path) => () => counted(path)));
}

async function mutations() {
  if (!process.env['JUNCTION_FULL']) return { passed: 0, failed: 0, note: 'in the full run only' };
  return counted('tools/mutations/mutate.mjs', 60);
}

/** @param {string} script writes counts, in the shape of jest's, to the file named in JUNCTION_COUNTS @param {number} [deadlineMinutes] */
async function counted(script, deadlineMinutes = 5) {
  const name = script.split('/').slice(1, -1).join('-');
  const file = `test-output/${name}.json`;
  forget(file);
  const env = { JUNCTION_COUNTS: file };
  return asCounted(await run(['node', script], { log: `test-output/${name}.log`, deadlineMinutes, env }), file);
}

async function journeys() {
  if (!existsSync(JOURNEYS)) return { passed: 0, failed: 0, note: 'none yet' };
  await javaAndMaven();
  return jest('journeys', ['--config', JOURNEYS], { CHROMIUM_PATH: await ensureChromium() });
}

/** One after the other; one that fails doesn't keep the next from being tried. @param {readonly (() => Promise<import('./outcome.mjs').Outcome>)[]} checks */
async function sum(checks) {
  /** @type {import('./outcome.mjs').Outcome} */
  let total = { passed: 0, failed: 0 };
  for (const check of checks) {
    const { passed, failed, problem } = await check();
    const problems = [total.problem, problem].filter(Boolean).join('\n');
    total = { passed: total.passed + passed, failed: total.failed + failed, ...(problems && { problem: problems }) };
  }
  return total;
}
