import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { APPS } from './apps.mjs';
import { CHECKOUT } from './paths.mjs';

/** Serves a health page and nothing else; `migrate` and `demonstrate` do nothing. Behaves like a program of ours. */
const PROGRAM = `import { createServer } from 'node:http';
const [verb] = process.argv.slice(2);
if (verb === undefined) {
  const port = Number(process.env.JUNCTION_SERVICE_PORT ?? process.env.JUNCTION_IDENTITY_PORT ?? process.env.JUNCTION_PORT);
  const server = createServer((_, response) => response.end(JSON.stringify(process.env)));
  server.listen(port, '127.0.0.1', () => console.log(JSON.stringify({ msg: 'ready', port })));
  if (!process.env.OTEL_STUBBORN) process.on('SIGTERM', () => process.exit(0));
  else process.on('SIGTERM', () => console.log('never'));
}
`;

const TOPICS = `export const FACT_TOPICS = [{ name: 'junction.stay', partitions: 6, retentionMs: 60000 }];
export const LIVE_TOPIC = { name: 'junction.live', partitions: 1, retentionMs: 60000 };
`;

/**
 * A checkout of its own in a temporary folder: the real platform tools and modules, with tiny programs in place of the
 * real ones, so that starting and stopping can be tried in seconds.
 * @param {{ mode?: number, under?: string }} [options] `mode` of the folder above it
 * @returns {{ folder: string, remove(): void }}
 */
export function aCheckout({ mode = 0o755, under = tmpdir() } = {}) {
  const above = mkdtempSync(join(under, 'junction-checkout-'));
  const folder = join(above, 'junction');
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync(join(CHECKOUT, 'tools/platform'), join(folder, 'tools/platform'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(CHECKOUT, file), join(folder, file));
  for (const app of APPS) write(`apps/${app}/dist/main.js`, PROGRAM);
  write('apps/portal/dist/index.html', '<!doctype html>');
  linkModules(folder);
  write('node_modules/nx/dist/bin/nx.js', '');
  write('node_modules/@junction/contracts/package.json', '{"type":"module","exports":"./index.js"}');
  write('node_modules/@junction/contracts/index.js', TOPICS);
  write('node_modules/.package-lock.json', '{}');
  chmodSync(above, mode);
  return { folder, remove: () => rmSync(above, { recursive: true, force: true }) };
}

/** @param {string} folder */
function linkModules(folder) {
  const from = join(CHECKOUT, 'node_modules');
  const to = join(folder, 'node_modules');
  mkdirSync(to, { recursive: true });
  const ours = new Set(['nx', '@junction', '.cache', '.package-lock.json', '.junction-lock']);
  for (const name of readdirSync(from).filter((entry) => !ours.has(entry)))
    symlinkSync(join(from, name), join(to, name));
}
