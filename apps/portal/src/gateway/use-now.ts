import { useEffect, useState } from 'react';

/** The time, told again every so often, so that "detained 3 h 20" grows while somebody looks at it. */
export function useNow(everyMs = 15_000): Date {
  const [now, tell] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => tell(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
