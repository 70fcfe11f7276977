/**
 * Prints how much script each page needs before it shows anything, gzipped, and fails above 150 kB: a page is its own
 * chunk, the portal's first chunk, and whatever the two import at once.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const BYTES_MAX = 150_000;

const manifest = JSON.parse(await readFile(join(DIST, '.vite/manifest.json'), 'utf8'));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const sizes = new Map();

async function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(await readFile(join(DIST, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** A chunk and all that it imports without being asked. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
}

let failed = false;
for (const page of [entry, ...(manifest[entry].dynamicImports ?? [])]) {
  const chunks = closure(page, closure(entry));
  const parts = await Promise.all([...chunks].map((key) => sizeOf(manifest[key].file)));
  const bytes = parts.reduce((sum, size) => sum + size, 0);
  const isTooLarge = bytes > BYTES_MAX;
  failed ||= isTooLarge;
  console.log(`${isTooLarge ? 'TOO LARGE' : 'ok'} ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${page}`);
}
if (failed) console.error(`A page may need ${BYTES_MAX / 1000} kB of script at most before it shows anything.`);
process.exitCode = failed ? 1 : 0;
