import { DraftKeepers } from './draft/draft-keepers.js';
import { Kept } from './gateway/kept.js';
import { Submissions } from './gateway/submissions.js';
import { LiveConnection } from './live/live-connection.js';
import { extendSession, loadSession } from './session/session-requests.js';
import { Announcer } from './shell/announcer.js';
import { SearchTerms } from './shell/search-terms.js';
import { SessionStore } from './session/session-store.js';

/** Runs `act` later; returns how to call it off. */
export const later = (ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** The one polite voice of the page. */
export const announcer = new Announcer();

/** What people have typed and not sent. */
export const kept = new Kept();

/** What people have typed in forms whose words the platform keeps. */
export const drafts = new DraftKeepers();

/** What somebody looks for. */
export const searchTerms = new SearchTerms();

/** What people have asked for and is not finished. */
export const submissions = new Submissions();

/** Who uses this page. When they are back, what waited for them is sent, and the stream is taken up again. */
export const session = new SessionStore({
  load: loadSession,
  extend: extendSession,
  resumed: () => {
    submissions.resumeAll();
    void drafts.flushAll();
    live.retry();
  },
});

/** The one live stream of this page. */
export const live = new LiveConnection({
  open: (views, signal) =>
    fetch(`/live?views=${encodeURIComponent(views.join(','))}`, {
      headers: { accept: 'text/event-stream', 'x-junction': 'portal' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    }),
  later,
  sessionChanged: () => void session.check(),
});
