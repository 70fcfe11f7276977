import { useEffect, useState } from 'react';
import { Button, Dialog } from '@junction/design-system';
import { paths } from '../shell/paths.js';
import { drafts, kept, session as store, submissions } from '../wiring.js';
import { hearWindows } from './session-channel.js';
import { ended } from './session.content.js';
import type { Session } from './session.js';
import { signInAddress } from './session-requests.js';

const LOOK_MS = 2_000;
const WINDOW = 'popup,width=560,height=800';

export interface SessionEndedProps {
  readonly was: Session;
  /** Who is signed in at this browser now, when it is somebody else. */
  readonly other: Session | null;
}

/**
 * Covers the page when its session is over. Signing in happens in a window of its own, so that not a word on this page
 * is lost; the page goes on as soon as its own user is back.
 */
export function SessionEnded({ was, other }: SessionEndedProps) {
  const [isOpened, open] = useState(false);
  useEffect(() => {
    const stop = hearWindows(() => void store.check());
    const timer = setInterval(() => void store.check(), LOOK_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, []);

  const name = was.name ?? '';
  const signIn = (): void => {
    window.open(signInAddress(paths.signedIn()), 'junction-sign-in', WINDOW);
    open(true);
  };
  const leave = (): void => {
    kept.discardAll();
    drafts.forgetAll();
    submissions.forgetAll();
    window.location.assign(paths.home());
  };

  return (
    <Dialog title={ended.title} coversAll>
      <p>{other ? ended.other(other.name ?? '', name) : ended.text(name)}</p>
      <Button onClick={signIn}>{other ? ended.signInAs(name) : ended.signIn}</Button>
      <Button kind="secondary" onClick={leave}>
        {other ? ended.goOnAs(other.name ?? '') : ended.leave}
      </Button>
      <p role="status">{isOpened && ended.opened}</p>
    </Dialog>
  );
}
