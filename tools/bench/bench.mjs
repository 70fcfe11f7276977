import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaJarsFolder } from '../platform/kafka-jars.mjs';
import { dataFolder } from '../platform/paths.mjs';
import { startPlatform } from '../platform/platform.mjs';
import { board } from './board.mjs';
import { durableCommand } from './durable-command.mjs';
import { live } from './live.mjs';
import { memory } from './memory.mjs';

/**
 * `npm run bench [-- name …]`: each figure beside its limit, both measured in this one run. Machines differ and are
 * noisy, so it is the ratio that counts; nothing here passes or fails.
 *
 * @typedef {object} Figure
 * @property {string} what was measured
 * @property {string} measured with its unit
 * @property {string} against what, with its unit
 * @property {string} result the ratio, or what it means
 * @property {string} aim
 */

/** @typedef {(platform: import('../platform/platform.mjs').Platform) => Promise<readonly Figure[]>} Bench */

/** @type {Readonly<Record<string, Bench>>} */
const BENCHES = { command: durableCommand, board, live, memory };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark called ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), 'junction-bench-'));
process.stdout.write('Starting a platform of its own for the benchmarks …\n');
const startedAt = performance.now();
const platform = await startPlatform({ data, ports: 'free', jars: kafkaJarsFolder(dataFolder()) });
const readyMs = performance.now() - startedAt;
try {
  /** @type {Figure[]} */
  const figures = [start(readyMs)];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`${name} …\n`);
    figures.push(...(await bench(platform)));
  }
  tell(figures);
} finally {
  await platform.stop();
  rmSync(data, { recursive: true, force: true });
}

/** @param {number} ms @returns {Figure} */
function start(ms) {
  const measured = `${(ms / 1000).toFixed(1)} s`;
  const what = 'start to ready, installed and built, with an empty data folder';
  return { what, measured, against: 'the aim', result: measured, aim: '≤ 20 s' };
}

/** Prints the table as Markdown, so that it can stand in the README as it is. @param {readonly Figure[]} figures */
function tell(figures) {
  const rows = figures.map(({ what, measured, against, result, aim }) => [what, measured, against, result, aim]);
  const lines = [
    ['What', 'Measured', 'Against, in the same run', 'Ratio', 'Aim'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  mkdirSync('test-output', { recursive: true });
  writeFileSync('test-output/bench.json', JSON.stringify(figures, null, 2));
  process.stdout.write(`\n${table}\n`);
}
