import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Skeleton } from '@junction/design-system';
import { shell } from '../shell/shell.content.js';
import { session as store } from '../wiring.js';
import { SessionEnded } from './SessionEnded.js';
import { SessionEnding } from './SessionEnding.js';
import { SignedOut } from './SignedOut.js';
import { SessionContext } from './use-session.js';

/** Lets in who is signed in. When the session ends the page stays as it is, covered, until its user is back. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(store.subscribe, store.now);
  useEffect(() => {
    void store.check();
    const seen = (): void => void (document.visibilityState === 'visible' && store.check());
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);

  switch (state.at) {
    case 'loading':
      return <Skeleton words={shell.loading} />;
    case 'unreachable':
    case 'signed_out':
      return (
        <SignedOut
          isReachable={state.at === 'signed_out'}
          isDemonstration={state.at === 'signed_out' && state.isDemonstration}
        />
      );
    default: {
      const isEnded = state.at === 'ended';
      return (
        <SessionContext value={isEnded ? state.was : state.session}>
          <div className={isEnded ? 'junction-covered' : undefined} inert={isEnded}>
            {children}
          </div>
          {isEnded ? <SessionEnded was={state.was} other={state.other} /> : <SessionEnding session={state.session} />}
        </SessionContext>
      );
    }
  }
}
