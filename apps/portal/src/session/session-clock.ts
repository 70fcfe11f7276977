import type { Session } from './session.js';

/** WCAG 2.2, 2.2.1 asks for at least 20 s; two minutes let somebody finish a sentence on the telephone. */
export const WARNING_MS = 120_000;

export type SessionPhase =
  | { readonly phase: 'running'; readonly nextMs: number }
  /** `mayExtend` is false when the end cannot be moved: then the words are kept and signing in again goes on. */
  | { readonly phase: 'ending'; readonly leftMs: number; readonly mayExtend: boolean }
  | { readonly phase: 'over' };

/** How a session stands at the instant `now`; `nextMs` is when to look again. The end itself is over. */
export function sessionPhase({ expiresAt, idleEndsAt }: Session, now: Date): SessionPhase {
  const ends = [expiresAt, idleEndsAt].filter((at) => at !== null).map((at) => at.getTime());
  if (ends.length === 0) return { phase: 'running', nextMs: WARNING_MS };
  const leftMs = Math.min(...ends) - now.getTime();
  if (leftMs <= 0) return { phase: 'over' };
  if (leftMs > WARNING_MS) return { phase: 'running', nextMs: leftMs - WARNING_MS };
  const hardLeftMs = expiresAt ? expiresAt.getTime() - now.getTime() : Infinity;
  return { phase: 'ending', leftMs, mayExtend: hardLeftMs > WARNING_MS };
}
