#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing and tries everything, on any machine with Node 20 or later.
 * Prints each step with its time, then what failed, and last `N passed, N failed`; exits 1 if anything did.
 *
 * `--only unit,lint` runs these steps alone; `--full` also the exhaustive matrices, in every step that has one.
 */
import { installed } from './installed.mjs';
import { onPinnedNode, underPinnedNode } from './pinned-node.mjs';

try {
  await installed();
  if (onPinnedNode()) {
    const { main } = await import('./main.mjs');
    process.exitCode = await main(process.argv.slice(2));
  } else {
    process.exitCode = await underPinnedNode(process.argv.slice(1));
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
