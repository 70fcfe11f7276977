import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { table } from '../docs/table.mjs';

/**
 * The figures as Markdown, so that they can stand in the README as they are.
 *
 * @param {readonly import('./bench.mjs').Figure[]} figures
 */
export function markdownOf(figures) {
  const rows = figures.map(({ what, measured, against, ratio, aim }) => [what, measured, against, ratio, aim]);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const where = `Everything on ${availableParallelism()} cores (${cpus()[0]?.model.trim()}) with ${gigabytes} GB.`;
  return `${table(['What', 'Measured', 'Against, in the same run', 'Ratio', 'Aim'], rows)}\n\n${where}`;
}

const BETWEEN = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;

/**
 * Puts the figures into a document, between the marks that are there for them.
 *
 * @param {string} path
 * @param {string} markdown
 */
export function writeIntoReadme(path, markdown) {
  const text = readFileSync(path, 'utf8');
  if (!BETWEEN.test(text)) throw new Error(`${path} has no place for the figures: <!-- bench --> … <!-- /bench -->`);
  writeFileSync(
    path,
    text.replace(BETWEEN, (_, open, close) => `${open}\n${markdown}\n\n${close}`),
  );
}
