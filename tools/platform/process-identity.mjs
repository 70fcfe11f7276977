import { readFileSync } from 'node:fs';
import { codeOf } from './problem.mjs';

/**
 * A process that can be told from any later one that was given the same number.
 * @typedef {{ pid: number, startedTicks: string, boot: string }} ProcessIdentity
 */

/**
 * Says who `pid` is now, by when it began (clock ticks since boot) and in which boot of the machine.
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined if there is no such process, or only its zombie
 */
export function identityOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold brackets and spaces: read on from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const startedTicks = fields[19];
    if (state === 'Z' || state === 'X' || startedTicks === undefined) return undefined;
    return { pid, startedTicks, boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() };
  } catch {
    return isSignalable(pid) && process.platform !== 'linux' ? { pid, startedTicks: '', boot: '' } : undefined;
  }
}

/**
 * Whether that very process still runs.
 * @param {ProcessIdentity} known
 */
export function isAlive(known) {
  const now = identityOf(known.pid);
  return now !== undefined && now.startedTicks === known.startedTicks && now.boot === known.boot;
}

/**
 * Sends a signal to a whole process group, or to the process alone if it leads none. A process that is gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
  }
}

/** @param {number} pid */
function isSignalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
