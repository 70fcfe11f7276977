import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as commands from './commands.mjs';
import { Workspace } from './workspace.mjs';

/**
 * `node tools/schema/schema.mjs emit|compose|check|release`, several in a row if need be.
 * `emit`: apps/<service>/schema.graphql from the code. `compose`: the three supergraphs from those. `check`: all of it
 * is what the code makes and breaks nobody. `release`: what callers are shown becomes what they may rely on.
 */
const workspace = new Workspace(join(import.meta.dirname, '../..'));
const asked = process.argv.slice(2);

for (const name of asked) {
  if (name === 'check') report(await commands.check(workspace));
  else if (name === 'emit') await commands.emit(workspace);
  else if (name === 'compose') commands.compose(workspace);
  else if (name === 'release') commands.release(workspace);
  else fail(`there is no ${name}`);
}
if (asked.length === 0) fail('emit, compose, check or release?');

/** @param {string} why @returns {never} */
function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** @param {readonly import('./commands.mjs').Checked[]} checked */
function report(checked) {
  for (const { says, faults } of checked)
    process.stdout.write(
      `${faults.length === 0 ? '✓' : '✗'} ${says}\n${faults.map((fault) => `    ${fault}\n`).join('')}`,
    );
  const failed = checked.filter(({ faults }) => faults.length > 0).length;
  const counts = { numPassedTests: checked.length - failed, numFailedTests: failed };
  if (process.env['JUNCTION_COUNTS']) writeFileSync(process.env['JUNCTION_COUNTS'], JSON.stringify(counts));
  if (failed > 0) process.exitCode = 1;
}
