import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atTheEnd, stopAll } from '../check/child.mjs';
import { realParts } from '../check/real-parts.mjs';
import { breakAll } from './break-rule.mjs';
import { copyOfTree } from './copy-of-tree.mjs';
import { MUTATIONS } from './mutations.mjs';
import { runSpec } from './run-spec.mjs';

/**
 * `npm run mutate [-- name …]`: breaks one rule at a time, in a copy of the tree that is thrown away, and runs the spec
 * that must notice. A mutation that leaves its spec green is a rule that nothing holds; then this ends with 1.
 * `--list` only says which rules there are.
 */
const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
process.chdir(ROOT);
const wanted = MUTATIONS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const unknown = positionals.filter((name) => !MUTATIONS.some((mutation) => mutation.name === name));
if (unknown.length > 0) {
  console.error(`No rule is called ${unknown.join(', ')}; “npm run mutate -- --list” names them.`);
  process.exit(2);
}
if (values.list) for (const { name, rule, spec } of wanted) console.log(`${name.padEnd(30)} ${rule} (${spec})`);
else process.exitCode = await mutate();

async function mutate() {
  const stop = () => void stopAll().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  try {
    const { folder, remove } = copyOfTree(ROOT);
    atTheEnd(() => Promise.resolve(remove()));
    const needsParts = wanted.some(({ project }) => project === 'integration');
    const place = { folder, tried: runSpec(folder, needsParts ? await realParts() : {}) };
    const survivors = await breakAll(wanted, place, console.log);
    console.log(`\n${wanted.length - survivors} of ${wanted.length} broken rules were noticed`);
    count(wanted.length - survivors, survivors);
    return survivors === 0 ? 0 : 1;
  } finally {
    await stopAll();
  }
}

/** For the check that runs this, in the shape of jest's counts. @param {number} noticed @param {number} survivors */
function count(noticed, survivors) {
  const { JUNCTION_COUNTS } = process.env;
  if (JUNCTION_COUNTS === undefined) return;
  mkdirSync('test-output', { recursive: true });
  writeFileSync(JUNCTION_COUNTS, JSON.stringify({ numPassedTests: noticed, numFailedTests: survivors }));
}
