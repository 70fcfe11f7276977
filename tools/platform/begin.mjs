import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder } from './paths.mjs';
import { isNodeNewEnough, underPinnedNode } from './pinned-node.mjs';
import { preparation } from './prepare.mjs';
import { explained, Problem } from './problem.mjs';
import { print, printStep } from './screen.mjs';
import { runSteps } from './steps.mjs';

/** What `--help` prints. */
const USAGE = `npm start                 brings up Junction; Ctrl-C stops it, its data stay
npm start -- --fresh      begins again with empty data
npm start -- --verbose    shows what each part logs
npm start -- --help       shows this; the settings are listed in README.md`;

/** Set for the second of the two processes, when this Node is too old: the first has prepared everything. */
const { JUNCTION_PREPARED: prepared, ...env } = process.env;

/** @type {() => void} */
let unlock = () => undefined;
const abort = new AbortController();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => abort.abort());
process.on('disconnect', () => abort.abort());

try {
  process.exitCode = await start(readArguments());
} catch (thrown) {
  const error = explained(thrown);
  if (abort.signal.aborted) process.exitCode = 0;
  else {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
} finally {
  unlock();
}
// Nothing runs any more. The channel to a first process, or a stray timer, must not keep us.
process.exit();

/**
 * @param {{ fresh: boolean, verbose: boolean }} options
 * @returns {Promise<number>} exit code
 */
async function start({ fresh, verbose }) {
  const startedAt = Date.now();
  const data = dataFolder(env);
  if (prepared === undefined) {
    print('Junction is starting');
    const steps = preparation({ data, fresh, env, signal: abort.signal, tell: print }, (release) => (unlock = release));
    await runSteps(steps, printStep, print);
  }
  if (!isNodeNewEnough()) {
    const args = [fileURLToPath(new URL('start.mjs', import.meta.url)), ...(verbose ? ['--verbose'] : [])];
    return underPinnedNode(args, { ...env, JUNCTION_PREPARED: String(startedAt) });
  }
  const { serve } = await import('./serve.mjs');
  await serve({ env, verbose, signal: abort.signal, startedAt: Number(prepared ?? startedAt) });
  return 0;
}

/** @returns {{ fresh: boolean, verbose: boolean }} */
function readArguments() {
  try {
    const boolean = /** @type {const} */ ({ type: 'boolean', default: false });
    const { values } = parseArgs({ options: { fresh: boolean, verbose: boolean, help: boolean } });
    if (values.help) {
      print(USAGE);
      process.exit(0);
    }
    return values;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${USAGE}`);
  }
}
