/** Prints a line for people. Whoever reads us may go away in the middle; that is no reason to stop. */
export function print(/** @type {string} */ line) {
  process.stdout.write(`${line}\n`);
}

process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/**
 * Prints a step that is done, with its time.
 * @type {import('./steps.mjs').Listener}
 */
export function printStep({ title, tookMs }) {
  print(`  ✔ ${title.padEnd(24)} ${seconds(tookMs).padStart(7)}`);
}

/**
 * Prints a line that begins with the time of day, for what happens while Junction runs.
 * @param {string} news
 */
export function printNews(news) {
  print(`${new Date().toTimeString().slice(0, 8)}  ${news}`);
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
