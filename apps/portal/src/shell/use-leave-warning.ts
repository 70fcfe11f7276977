import { useEffect } from 'react';
import { kept, submissions } from '../wiring.js';

/** The browser asks before the window closes or loads anew while there is something to lose. */
export function useLeaveWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (kept.count() > 0 || submissions.anyUnderWay) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}
