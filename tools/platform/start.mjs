#!/usr/bin/env node
/**
 * `npm start`: brings up the whole of Junction on this machine, from whatever state, and says where to go.
 * Works on Node 20 or later and needs nothing installed: it installs what is missing, then goes on under Node 24.
 *
 * Nothing is imported before the version is known: an older Node would fail on the imports, in words of its own.
 */
const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `This is Node ${process.versions.node}. Install Node ${OLDEST_NODE} or later (https://nodejs.org), then start again.`,
  );
  process.exitCode = 1;
} else {
  await import('./begin.mjs');
}
