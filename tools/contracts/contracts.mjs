import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFromSources } from '../schema/from-sources.mjs';
import { asyncApiOf } from './asyncapi.mjs';
import { checksOf } from './checks.mjs';
import { jsonSchemaOf } from './json-schema.mjs';

/**
 * `node tools/contracts/contracts.mjs emit|check|release`
 * `emit`: JSON Schema and AsyncAPI to libs/contracts/generated. `check`: the contracts keep their promises.
 * `release`: what is said now becomes what others may rely on; breaking it afterwards needs a new version of the event.
 */
runFromSources();
const folder = join(import.meta.dirname, '../../libs/contracts');
const { CONTRACTS, FACT_TOPICS } = await import('@junction/contracts');

const released = join(folder, 'released');
const generated = join(folder, 'generated');
const [asked] = process.argv.slice(2);

if (asked === 'emit') emit();
else if (asked === 'check') report(checksOf(CONTRACTS, FACT_TOPICS, readReleased()));
else if (asked === 'release') release();
else {
  process.stderr.write('emit, check or release?\n');
  process.exitCode = 2;
}

function emit() {
  writeSchemas(join(generated, 'json-schema'));
  writeJson(join(generated, 'asyncapi.json'), asyncApiOf(CONTRACTS, FACT_TOPICS));
}

function release() {
  const faults = checksOf(CONTRACTS, FACT_TOPICS, readReleased()).flatMap((check) => check.faults);
  if (faults.length > 0) return report([{ says: 'nothing was released', faults }]);
  rmSync(released, { recursive: true, force: true });
  writeSchemas(released);
}

/** @param {string} into */
function writeSchemas(into) {
  for (const contract of CONTRACTS) writeJson(join(into, `${contract.type}.json`), jsonSchemaOf(contract));
}

/** @param {string} path @param {unknown} value */
function writeJson(path, value) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function readReleased() {
  const files = readdirSync(released).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(released, name), 'utf8'))]),
  );
}

/** @param {readonly import('./checks.mjs').Checked[]} checked */
function report(checked) {
  for (const { says, faults } of checked)
    process.stdout.write(
      `${faults.length > 0 ? '✗' : '✓'} ${says}\n${faults.map((fault) => `    ${fault}\n`).join('')}`,
    );
  const failed = checked.filter(({ faults }) => faults.length > 0).length;
  const counts = { numPassedTests: checked.length - failed, numFailedTests: failed };
  if (process.env['JUNCTION_COUNTS']) writeFileSync(process.env['JUNCTION_COUNTS'], JSON.stringify(counts));
  if (failed > 0) process.exitCode = 1;
}
