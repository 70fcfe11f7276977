import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../check/child.mjs';
import { forget } from '../check/outcome.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
/** A broken rule may well make a spec hang. */
const DEADLINE_MINUTES = 4;

/**
 * Runs one spec in a copy of the tree and says what it found.
 *
 * @param {string} folder the copy
 * @param {Readonly<Record<string, string>>} env where real parts are
 * @returns {import('./break-rule.mjs').Try}
 */
export const runSpec =
  (folder, env) =>
  async ({ project, spec }) => {
    const counts = join(folder, 'test-output/mutation.json');
    forget(counts);
    const selection = [`--selectProjects=${project}`, `--testPathPatterns=${spec}`, '--ci'];
    const where = [`--rootDir=${folder}`, `--config=${join(folder, 'jest.config.mjs')}`];
    const kept = [`--cacheDirectory=${join(folder, 'test-output/jest')}`, '--json', `--outputFile=${counts}`];
    const command = ['node', ...JEST, ...selection, ...where, ...kept];
    const log = 'test-output/mutation.log';
    await run(command, { log, deadlineMinutes: DEADLINE_MINUTES, env, folder });
    if (!existsSync(counts)) return { passed: 0, failed: [], broken: true };
    const found = JSON.parse(readFileSync(counts, 'utf8'));
    return { passed: found.numPassedTests, failed: failedIn(found), broken: found.numRuntimeErrorTestSuites > 0 };
  };

/** @param {{ testResults: readonly { assertionResults: readonly { status: string, fullName: string }[] }[] }} found */
const failedIn = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
