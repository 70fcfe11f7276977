import { createContext, use } from 'react';
import type { Session } from './session.js';

/** Who is signed in, for everything inside the gate. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only for what stands inside `SessionGate`, where somebody always is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside SessionGate');
  return session;
}
