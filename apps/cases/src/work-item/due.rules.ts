import type { Targets } from '../site/site-targets.rules.js';
import { afterOpenMinutes, endOfWorkingDayAfter } from './opening-hours.rules.js';
import { TRY_AGAIN_MS, type WorkKindCode } from './work-item.rules.js';

/**
 * The instant by which a kind of work is due, its time running from `from`, under the targets that were in force then.
 * Somebody who is tried again is tried at a time of its own; without one, two hours later.
 */
export function dueAtOf(kind: WorkKindCode, from: Date, targets: Targets): Date {
  switch (kind) {
    case 'triage':
      return afterOpenMinutes(from, targets.triageMinutes, targets.hours);
    case 'see':
      return afterOpenMinutes(from, targets.seeMinutes, targets.hours);
    case 'try_again':
      return new Date(from.getTime() + TRY_AGAIN_MS);
    case 'call_after_release':
      return endOfWorkingDayAfter(from, targets.callAfterReleaseWorkingDays);
  }
}
