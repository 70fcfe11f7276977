import { useEffect, useState } from 'react';
import { Button, Dialog } from '@junction/design-system';
import { clockOf } from '../words/london.js';
import { later, session as store } from '../wiring.js';
import { sessionPhase, type SessionPhase } from './session-clock.js';
import { ending } from './session.content.js';
import type { Session } from './session.js';

/** setTimeout counts in 32 bits; a session is far shorter, but a wrong clock may say otherwise. */
const LONGEST_MS = 2_000_000_000;

/** Warns two minutes before the session ends, and lets it go on with one press. */
export function SessionEnding({ session }: { readonly session: Session }) {
  const [phase, look] = useState<SessionPhase>(() => sessionPhase(session, new Date()));
  const [understood, understand] = useState<Session | null>(null);

  useEffect(() => {
    let callOff = (): void => undefined;
    const again = (): void => {
      const now = sessionPhase(session, new Date());
      look(now);
      if (now.phase === 'over') return void store.check();
      callOff = later(now.phase === 'running' ? Math.min(now.nextMs, LONGEST_MS) : 1_000, () => {
        // Somebody may have worked in another window: what was known of the end is asked for again before warning.
        if (now.phase === 'running') void store.check();
        again();
      });
    };
    again();
    return () => callOff();
  }, [session]);

  if (phase.phase !== 'ending' || understood === session) return null;
  const at = clockOf(new Date(Date.now() + phase.leftMs));
  return (
    <Dialog title={ending.title} close={() => understand(session)}>
      <p>{phase.mayExtend ? ending.text(at) : ending.hard(at)}</p>
      {phase.mayExtend ? (
        <Button onClick={() => void store.extend()}>{ending.stay}</Button>
      ) : (
        <Button onClick={() => understand(session)}>{ending.understood}</Button>
      )}
    </Dialog>
  );
}
