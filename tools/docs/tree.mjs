import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of the project, as a check sees them.
 *
 * @typedef {object} Tree
 * @property {(pattern: RegExp) => readonly string[]} paths sorted, from the top of the workspace, with `/`
 * @property {(path: string) => string} text empty where there is no such file
 * @property {(path: string) => boolean} has
 */

/** What a check looks at, and what it found wrong: nothing where all is well. @typedef {(tree: Tree) => readonly string[]} Check */

/** Everything git knows or would add. @param {string} root @returns {Tree} */
export function treeOnDisk(root) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = listed.split('\n').filter((path) => path && existsSync(join(root, path)));
  return tree([...new Set(paths)].sort(), (path) => readFileSync(join(root, path), 'utf8'));
}

/** A tree for specs. @param {Readonly<Record<string, string>>} files @returns {Tree} */
export function treeOf(files) {
  return tree(Object.keys(files).sort(), (path) => files[path] ?? '');
}

/** @param {readonly string[]} paths @param {(path: string) => string} read @returns {Tree} */
function tree(paths, read) {
  const known = new Set(paths);
  return {
    paths: (pattern) => paths.filter((path) => pattern.test(path)),
    text: (path) => (known.has(path) ? read(path) : ''),
    has: (path) => known.has(path),
  };
}
