import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { APPS } from './apps.mjs';
import { freePorts } from './free-port.mjs';
import { kafkaJars } from './kafka-jars.mjs';
import { CHECKOUT } from './paths.mjs';
import { SETTINGS } from './settings.mjs';

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
 * A start under way.
 * @typedef {object} Started
 * @property {Promise<number>} ended its exit code; 1 when a signal ended it
 * @property {() => string} output all it has printed so far
 * @property {(pattern: RegExp, withinMs: number) => Promise<void>} says waits until it prints this
 * @property {(signal: NodeJS.Signals) => void} kill
 */

/**
 * A checkout to try starting and stopping in.
 * @typedef {object} Checkout
 * @property {string} folder
 * @property {string} data its data folder
 * @property {Readonly<Record<string, string>>} ports free ones, by setting
 * @property {(options?: { env?: Record<string, string>, args?: readonly string[] }) => Started} start as `npm start` does
 * @property {() => string[]} processes the command lines of what runs from it
 * @property {() => void} killGuard
 * @property {() => void} remove
 */

/**
 * A checkout of its own in a temporary folder: the real platform tools and modules, with tiny programs in place of the
 * real ones, so that starting and stopping can be tried in seconds.
 * @returns {Promise<Checkout>}
 */
export async function aCheckout() {
  const above = mkdtempSync(join(tmpdir(), 'junction-checkout-'));
  const folder = join(above, 'junction');
  const data = join(folder, '.junction');
  // PostgreSQL may run as another user, who has to get through.
  chmodSync(above, 0o755);
  fill(folder);
  mkdirSync(data, { mode: 0o755 });
  const jars = await kafkaJars();
  symlinkSync(jars, join(data, basename(jars)));
  const names = SETTINGS.filter(({ kind }) => kind === 'port').map(({ name }) => name);
  const free = await freePorts(names.length);
  const ports = Object.fromEntries(names.map((name, index) => [name, String(free[index])]));
  const processes = () => commandLines().filter(({ line }) => line.includes(folder));
  return {
    folder,
    data,
    ports,
    start: ({ env = {}, args = [] } = {}) => start(folder, args, { ...ports, ...env }),
    processes: () => processes().map(({ line }) => line),
    killGuard: () => {
      for (const { pid, line } of processes()) if (line.includes('read -r _')) process.kill(pid, 'SIGKILL');
    },
    remove: () => rmSync(above, { recursive: true, force: true }),
  };
}

/** @param {string} folder */
function fill(folder) {
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

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {Record<string, string>} settings
 * @returns {Started}
 */
function start(folder, args, settings) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('JUNCTION_'));
  const child = spawn(process.execPath, ['tools/platform/start.mjs', ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(others), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const hear = (/** @type {Buffer} */ chunk) => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let isOver = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  void ended.then(() => (isOver = true));
  const says = async (/** @type {RegExp} */ pattern, /** @type {number} */ withinMs) => {
    const deadline = Date.now() + withinMs;
    while (!pattern.test(text)) {
      if (isOver || Date.now() > deadline) throw new Error(`never said ${pattern}, but:\n${text}`);
      await wait(50);
    }
  };
  return { ended, output: () => text, says, kill: (signal) => void child.kill(signal) };
}

/** Every process of this machine. @returns {{ pid: number, line: string }[]} */
function commandLines() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), line: commandLine(name) }));
}

/** @param {string} pid */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
