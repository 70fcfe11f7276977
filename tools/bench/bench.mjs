import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHES } from './benches.mjs';
import { prepare } from './prepare.mjs';
import { markdownOf, writeIntoReadme } from './report.mjs';
import { startTwice } from './start.mjs';

/**
 * `npm run bench [-- --write] [name …]`: each figure beside its limit, both measured in this one run, on a platform of
 * its own with data of its own. Machines differ and are noisy, so it is the ratio that counts; no figure passes or
 * fails. `--write` puts the table into the README, if every bench could measure.
 *
 * @typedef {object} Figure
 * @property {string} what was measured
 * @property {string} measured with its unit
 * @property {string} against what, with its unit
 * @property {string} ratio of the two; empty where the limit is a fixed one
 * @property {string} aim
 */

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0 || (values.write && positionals.length > 0)) {
  const names = Object.keys(BENCHES).join(', ');
  process.stderr.write(`Give no name to run all (only then --write), or some of: ${names}\n`);
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), 'junction-bench-'));
// Root runs PostgreSQL as another user, who has to get to its own folder inside.
chmodSync(data, 0o711);
try {
  process.exitCode = await run();
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function run() {
  say('building, and fetching what is missing');
  const jars = await prepare();
  say('starting a platform of its own, twice');
  const { platform, figures } = await startTwice(data, jars);
  // A signal ends everything in order, and no figure is printed.
  const interrupted = new Promise((resolve) => {
    process.once('SIGINT', () => resolve(undefined)).once('SIGTERM', () => resolve(undefined));
  });
  let isWhole = true;
  try {
    for (const [name, path] of Object.entries(BENCHES)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      say(name);
      const found = await Promise.race([measured(name, path, platform), interrupted]);
      if (!found) return 130;
      figures.push(...found.figures);
      isWhole &&= !found.failed;
    }
    tell(figures, values.write && isWhole);
    return isWhole ? 0 : 1;
  } finally {
    await platform.stop();
  }
}

/**
 * One bench that can't measure doesn't keep the next from trying.
 *
 * @param {string} name
 * @param {string} path
 * @param {import('../platform/platform.mjs').Platform} platform
 * @returns {Promise<{ figures: readonly Figure[], failed: boolean }>}
 */
async function measured(name, path, platform) {
  try {
    // Only now is there a build, which the benches import from.
    const { bench } = await import(path);
    return { figures: await bench(platform), failed: false };
  } catch (error) {
    say(`✖ ${name} could not be measured: ${error instanceof Error ? error.message : error}`);
    return { figures: [], failed: true };
  }
}

/** @param {readonly Figure[]} figures @param {boolean | undefined} isForReadme */
function tell(figures, isForReadme) {
  const markdown = markdownOf(figures);
  mkdirSync('test-output', { recursive: true });
  writeFileSync('test-output/bench.json', JSON.stringify(figures, null, 2));
  if (isForReadme) writeIntoReadme('README.md', markdown);
  process.stdout.write(`\n${markdown}\n`);
}

/** @param {string} news */
function say(news) {
  process.stdout.write(`… ${news}\n`);
}
