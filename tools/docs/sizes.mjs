/** Sources written by hand, specs apart. */
const SOURCE = /^(apps|libs|tools)\/.*\.(ts|tsx|mjs)$/;
const NOT_SOURCE = /\.(spec|d)\.tsx?$|\/generated\/|\/fixtures\//;

/** Median, ninth tenth and largest of the source files, in lines without blanks and comments. @param {import('./tree.mjs').Tree} tree */
export function sizes(tree) {
  const counted = tree
    .paths(SOURCE)
    .filter((path) => !NOT_SOURCE.test(path))
    .map((path) => ({ path, lines: linesOf(tree.text(path)) }))
    .sort((one, other) => one.lines - other.lines);
  const at = (/** @type {number} */ share) => counted[Math.floor((counted.length - 1) * share)];
  const largest = at(1);
  return `${counted.length} source files: median ${at(0.5)?.lines} lines, nine in ten up to ${at(0.9)?.lines}, largest ${largest?.lines} (${largest?.path})`;
}

/** @param {string} text */
export function linesOf(text) {
  const code = text.replaceAll(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '');
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}
