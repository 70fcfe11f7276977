#!/usr/bin/env node
/**
 * `node tools/platform/run.mjs <script> …`: runs a script of ours under Node 24, installing what is missing first. It
 * is told where the running platform is, and its secrets, if one runs from this data folder; a setting that is in the
 * environment already wins.
 */
import { dataFolder } from './paths.mjs';
import { underPinnedNode } from './pinned-node.mjs';
import { install, isInstalled } from './install.mjs';
import { Problem } from './problem.mjs';
import { runningEnvironment } from './running.mjs';

const [, , script, ...args] = process.argv;

try {
  if (script === undefined) throw new Problem('Say which script: node tools/platform/run.mjs <script> …');
  if (!isInstalled()) await install();
  const running = runningEnvironment(dataFolder());
  process.exitCode = await underPinnedNode([script, ...args], { ...running, ...process.env });
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
