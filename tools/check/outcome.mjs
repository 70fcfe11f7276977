import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * What a step found. A check that is not made of tests counts as one.
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] said beside the step's time
 * @property {string} [problem] said at the end: what is wrong, and where to read more
 */

/** Lines of a failing command's output that are worth repeating at the end; the rest is in its log. */
const LINES_KEPT = 60;

/**
 * @param {import('./child.mjs').Ended} ended
 * @param {string} [wrong] a reason to call it failed although the command did not
 * @returns {Outcome}
 */
export function asOne(ended, wrong) {
  if (ended.code === 0 && wrong === undefined) return { passed: 1, failed: 0 };
  return { passed: 0, failed: 1, problem: [wrong, lastLines(ended)].filter(Boolean).join('\n') };
}

/**
 * Counts what jest, or a check that writes the same few numbers, left in a file. A suite that did not load is a
 * failure; so is a run that counted nothing, whatever its exit code.
 *
 * @param {import('./child.mjs').Ended} ended
 * @param {string} file
 * @returns {Outcome}
 */
export function asCounted(ended, file) {
  if (!existsSync(file)) return asOne(ended, `nothing was counted: ${file} was not written`);
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  const passed = Number(counts.numPassedTests);
  let failed = Number(counts.numFailedTests) + Number(counts.numRuntimeErrorTestSuites ?? 0);
  if (failed === 0 && (ended.code !== 0 || passed === 0)) failed = 1;
  const skipped = Number(counts.numPendingTests ?? 0);
  return {
    passed,
    failed,
    ...(skipped > 0 && { note: `${skipped} skipped` }),
    ...(failed > 0 && { problem: [...failuresIn(counts), lastLines(ended)].join('\n') }),
  };
}

/**
 * The tests that failed, each with the first line of why; a run of hundreds says the rest too far up to be found.
 *
 * @param {{ testResults?: readonly SuiteResult[] }} counts
 * @returns {readonly string[]}
 * @typedef {{ name: string, message?: string, assertionResults: readonly TestResult[] }} SuiteResult
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] }} TestResult
 */
function failuresIn({ testResults = [] }) {
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  const broken = testResults.filter(({ assertionResults, message }) => assertionResults.length === 0 && message);
  return [
    ...tests.map(({ fullName, failureMessages }) => `✖ ${fullName}: ${firstLine(failureMessages?.[0])}`),
    ...broken.map(({ name, message }) => `✖ ${name} did not load: ${firstLine(message)}`),
    '',
  ];
}

const firstLine = (text = '') => text.trim().split('\n')[0] ?? '';

/** @param {string} file counts of an earlier run must not be taken for those of this one */
export function forget(file) {
  rmSync(file, { force: true });
}

/** @param {import('./child.mjs').Ended} ended */
function lastLines({ output, log }) {
  const lines = output.trimEnd().split('\n');
  const cut = lines.length > LINES_KEPT ? [`… ${lines.length - LINES_KEPT} lines before this, in ${log}`] : [];
  return [...cut, ...lines.slice(-LINES_KEPT)].join('\n');
}
