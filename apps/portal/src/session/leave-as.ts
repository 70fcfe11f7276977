import { drafts, kept, submissions } from '../wiring.js';
import { endSession, signInAddress } from './session-requests.js';

/**
 * Ends the session and takes every word from the page, then goes on to the first page or straight to signing in as
 * somebody else. Without an answer the page is left all the same: the session then ends by itself when idle.
 */
export async function leaveAs(how: 'change' | 'sign_out'): Promise<void> {
  await drafts.flushAll();
  const next = await endSession().catch(() => '/');
  kept.discardAll();
  drafts.forgetAll();
  submissions.forgetAll();
  window.location.assign(how === 'change' ? signInAddress('/') : next);
}
