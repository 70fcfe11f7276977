/**
 * Tables of a Markdown text, each with the heading it stands under.
 *
 * @typedef {object} Table
 * @property {string} heading without its marks; empty before the first
 * @property {readonly string[]} columns
 * @property {readonly (readonly string[])[]} rows cells without the backticks around them
 */

/** @param {string} markdown @returns {readonly Table[]} */
export function tablesOf(markdown) {
  /** @type {Table[]} */
  const tables = [];
  let heading = '';
  /** @type {string[][]} */
  let lines = [];
  for (const line of [...markdown.split('\n'), '']) {
    if (line.startsWith('|')) {
      lines.push(cellsOf(line));
      continue;
    }
    const [columns, , ...rows] = lines;
    if (columns) tables.push({ heading, columns, rows });
    lines = [];
    heading = /^#+\s+(.*)$/.exec(line)?.[1] ?? heading;
  }
  return tables;
}

/** @param {string} line */
function cellsOf(line) {
  const inside = line.trim().replace(/^\||\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', ''));
}

/** A table as prettier would lay it out. @param {readonly string[]} columns @param {readonly (readonly string[])[]} rows */
export function table(columns, rows) {
  const all = [columns, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = columns.map((_, index) => Math.max(3, ...all.map((row) => row[index]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
