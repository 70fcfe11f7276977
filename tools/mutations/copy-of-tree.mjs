import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOnDisk } from '../docs/tree.mjs';

/**
 * A copy of the tree that may be broken at will: every file that git knows or would add, and the packages by links.
 * Our own packages, which are links into the tree, lead into the copy.
 *
 * @param {string} root the tree itself, which is only read
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyOfTree(root) {
  const folder = mkdtempSync(join(tmpdir(), 'junction-mutations-'));
  for (const path of treeOnDisk(root).paths(/./)) cpSync(join(root, path), join(folder, path));
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules/@junction'), { recursive: true });
  for (const name of readdirSync(packages)) {
    if (name !== '@junction') symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
  for (const name of readdirSync(join(packages, '@junction'))) {
    const target = readlinkSync(join(packages, '@junction', name));
    symlinkSync(target, join(folder, 'node_modules/@junction', name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
