/**
 * Runs one step, unless something it stands on has failed: then it counts as failed, and says because of what.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {{ failed(name: string): boolean }} before
 * @param {() => void} starts
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runStep(step, before, starts) {
  starts();
  const missing = step.needs.filter((name) => before.failed(name));
  if (missing.length > 0) return failure(`not run, because ${missing.join(' and ')} failed`);
  try {
    return await step.run();
  } catch (error) {
    return failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** @param {string} problem */
function failure(problem) {
  return { passed: 0, failed: 1, problem };
}
