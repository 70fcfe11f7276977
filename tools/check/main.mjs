import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopAll } from './child.mjs';
import { reportOf } from './report.mjs';
import { runStep } from './run-step.mjs';
import { STEPS } from './steps.mjs';

/**
 * Runs the chosen steps in their order and always stops what they started.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  const options = optionsOf(args);
  process.chdir(join(import.meta.dirname, '../..'));
  Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', JUNCTION_FULL: options.full });
  stopWhenAsked();

  const report = reportOf(STEPS.filter((step) => options.only?.includes(step.name) ?? true));
  try {
    for (const step of report.steps) report.add(step, await runStep(step, report, () => report.starts(step)));
  } finally {
    await stopAll();
  }
  return report.finish();
}

/** @param {readonly string[]} args */
function optionsOf(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, full: { type: 'boolean', default: false } },
  });
  const only = values.only?.split(',');
  const names = STEPS.map((step) => step.name);
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  return { only, full: values.full ? '1' : '' };
}

/** The channel closes when the process that started this one is killed without a chance to pass a signal on. */
function stopWhenAsked() {
  const stop = () => void stopAll().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop).once('disconnect', stop);
  process.channel?.unref();
}
