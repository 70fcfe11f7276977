import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { access } from './access.mjs';
import { adrs } from './adrs.mjs';
import { errorList } from './error-list.mjs';
import { glossary } from './glossary.mjs';
import { licenceCounts, licences } from './licences.mjs';
import { readmeCommands } from './readme-commands.mjs';
import { settings } from './settings.mjs';
import { sizes } from './sizes.mjs';
import { speaksOfItself } from './speaks-of-itself.mjs';
import { stateTables } from './state-tables.mjs';
import { treeOnDisk } from './tree.mjs';

/** Each check is a test: it counts as one, and says everything it finds wrong at once. @type {readonly (readonly [string, import('./tree.mjs').Check])[]} */
const CHECKS = [
  ['state tables are the moves of the entities', stateTables],
  ['the list of errors is the list of their classes', errorList],
  ['who may do what is what the code says', access],
  ['decisions are numbered and say what else was possible', adrs],
  ['every word has a source', glossary],
  ['every command in the README is run by a test', readmeCommands()],
  ['every setting is in the README', settings],
  ['the project speaks of itself alone', speaksOfItself],
  ['what ships has a licence that is allowed', licences],
];

const tree = treeOnDisk(join(import.meta.dirname, '../..'));
let failed = 0;
for (const [says, check] of CHECKS) {
  const faults = check(tree);
  if (faults.length > 0) failed += 1;
  console.log(`${faults.length > 0 ? '✖' : '✔'} ${says}${faults.map((fault) => `\n    ${fault}`).join('')}`);
}
console.log(`\n${sizes(tree)}\nlicences of what ships: ${licenceCounts(tree)}`);

const { JUNCTION_COUNTS: counts } = process.env;
if (counts) writeFileSync(counts, JSON.stringify({ numPassedTests: CHECKS.length - failed, numFailedTests: failed }));
process.exitCode = failed > 0 ? 1 : 0;
