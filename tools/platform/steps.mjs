/**
 * Something that is shown to whoever waits, with the time it took: work to do, or steps that run side by side.
 * A `notice` is for what takes long enough to make one wonder.
 * @typedef {{ title: string, run: () => Promise<unknown>, notice?: string }} Work
 * @typedef {{ title: string, together: readonly Work[] }} Together
 * @typedef {Work | Together} Step
 */

/**
 * Hears what happens while steps run.
 * @typedef {(event: { title: string, tookMs: number }) => void} Listener
 */

/**
 * Runs steps one after the other, those of a `together` side by side, and says when each is done.
 * @param {readonly Step[]} steps
 * @param {Listener} [done]
 * @param {(line: string) => void} [say] hears the notices
 */
export async function runSteps(steps, done = () => undefined, say = () => undefined) {
  for (const step of steps) {
    if ('notice' in step && step.notice) say(`    ${step.title}: ${step.notice} …`);
    if ('run' in step) await runOne(step, done);
    else await allOrFirstFailure(step.together.map((work) => runOne(work, done)));
  }
}

/**
 * Runs the same steps on a terminal: what runs now turns, what is done has its time beside it.
 * @param {readonly Step[]} steps
 */
export async function runStepsOnTerminal(steps) {
  const { Listr, PRESET_TIMER } = await import('listr2');
  const leaf = (/** @type {Work} */ { title, run }) => ({ title, task: async () => void (await run()) });
  /** @type {import('listr2').ListrTask[]} */
  const tasks = steps.map((step) =>
    'run' in step
      ? leaf(step)
      : { title: step.title, task: (_, task) => task.newListr(step.together.map(leaf), { concurrent: true }) },
  );
  const rendererOptions = {
    timer: PRESET_TIMER,
    collapseSubtasks: false,
    collapseErrors: true,
    showErrorMessage: false,
  };
  await new Listr(tasks, { rendererOptions, registerSignalListeners: false }).run();
}

/**
 * @param {Work} work
 * @param {Listener} done
 */
async function runOne({ title, run }, done) {
  const startedAt = performance.now();
  await run();
  done({ title, tookMs: performance.now() - startedAt });
}

/**
 * Like Promise.all, but waits for the others before it fails, so that nothing is still starting while we stop.
 * @param {readonly Promise<unknown>[]} all
 */
async function allOrFirstFailure(all) {
  const outcomes = await Promise.allSettled(all);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
