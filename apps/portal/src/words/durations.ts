const MINUTE_MS = 60_000;

/** `3 h 20`, `45 min`, `2 days 4 h`: whole minutes gone by, never less than none. */
export function lasted(from: Date, to: Date): string {
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / MINUTE_MS));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

/** `just now` under a minute, else `9 min ago`. */
export function ago(at: Date, now: Date): string {
  return now.getTime() - at.getTime() < MINUTE_MS ? 'just now' : `${lasted(at, now)} ago`;
}
