import { untilQuiet } from './look.mjs';

/** What carries facts on, and what has no part in the command that is measured. */
const OTHERS = ['kafka', 'reporting', 'gateway', 'identity'];

/**
 * Measures the cases service and its database alone: everything else is frozen meanwhile, for less than any of them
 * may be silent, and catches up afterwards.
 *
 * @template T
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {() => Promise<T>} measure a few seconds
 * @returns {Promise<T>}
 */
export async function alone(platform, measure) {
  await untilQuiet(platform);
  const pids = OTHERS.flatMap((name) => platform.parts[name]?.pid ?? []);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    return await measure();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}
