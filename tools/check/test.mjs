#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing and tries everything, on any machine with Node 20 or later.
 * Prints each step with its time, then what failed, and last `N passed, N failed`; exits 1 if anything did.
 *
 * `--only unit,lint` runs these steps alone; `--full` also the exhaustive matrices, in every step that has one.
 */
import { install, isInstalled } from '../platform/install.mjs';
import { isNodeNewEnough, underPinnedNode } from '../platform/pinned-node.mjs';

const OLDEST_NODE = 20;

try {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    throw new Error(`Install Node ${OLDEST_NODE} or later.`);
  if (!isInstalled()) await installed();
  process.exitCode = isNodeNewEnough() ? await here() : await underNewerNode();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}

async function installed() {
  console.log('… installing node modules, about a minute');
  const abort = new AbortController();
  const stop = () => abort.abort(new Error('stopped while installing'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await install({ signal: abort.signal });
  process.off('SIGINT', stop).off('SIGTERM', stop);
}

async function here() {
  const { main } = await import('./main.mjs');
  return main(process.argv.slice(2));
}

/** Jest loads ES modules with decorators on Node 24.9 or later only, so that is what everything is tried on. */
function underNewerNode() {
  if (process.env['JUNCTION_PINNED']) throw new Error('No Node 24 came with the modules: install Node 24.9 or later.');
  return underPinnedNode(process.argv.slice(1), { ...process.env, JUNCTION_PINNED: '1' });
}
