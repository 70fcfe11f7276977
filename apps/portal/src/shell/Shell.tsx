import { useEffect, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import { LiveRegion } from '@junction/design-system';
import { useIntroduction } from '../colleague/introduce/use-introduction.js';
import { useSession } from '../session/use-session.js';
import { longDay } from '../words/dates.js';
import { clockOf, dayOf } from '../words/london.js';
import { announcer, drafts, live, submissions } from '../wiring.js';
import { Header } from './Header.js';
import { HideScreen } from './HideScreen.js';
import { Notices } from './Notices.js';
import { shell } from './shell.content.js';
import { useLeaveWarning } from './use-leave-warning.js';

/** The frame of every page of somebody who is signed in. */
export function Shell() {
  const session = useSession();
  const said = useSyncExternalStore(announcer.subscribe, announcer.now);
  useLeaveWarning();
  useIntroduction(session);
  useEffect(() => {
    const back = (): void => {
      submissions.resumeAll();
      void drafts.flushAll();
      live.retry();
    };
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);

  return (
    <HideScreen>
      {(hide) => (
        <>
          <a className="nhsuk-skip-link" href="#main" onClick={skip}>
            {shell.skip}
          </a>
          <Header session={session} hide={hide} />
          <main id="main" className="junction-width junction-main" tabIndex={-1}>
            <Notices />
            <Outlet />
            <p className="junction-printed">{shell.printed(session.name ?? '', printedAt())}</p>
          </main>
          <footer className="junction-footer" aria-label={shell.footer.label}>
            <div className="junction-width">{shell.footer.text}</div>
          </footer>
          <LiveRegion words={said} />
        </>
      )}
    </HideScreen>
  );
}

/** Day and time in full: a sheet of paper lies about for longer than a day. */
function printedAt(): string {
  const now = new Date();
  return `${longDay(dayOf(now))} ${clockOf(now)}`;
}

/** Moves the keyboard, not the address, which belongs to the router. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
