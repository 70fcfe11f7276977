import { readSession, type Session } from './session.js';

/** How the page stands towards its user. */
export type SessionState =
  | { readonly at: 'loading' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'signed_out'; readonly isDemonstration: boolean }
  | { readonly at: 'signed_in'; readonly session: Session }
  /** The session went while the page was in use: its words stay, covered, for the one who typed them. */
  | { readonly at: 'ended'; readonly was: Session; readonly other: Session | null };

export interface SessionPorts {
  /** The gateway's answer to "who is signed in"; rejects when it can't be had. */
  load(): Promise<unknown>;
  extend(): Promise<void>;
  /** The same user is back. */
  resumed(): void;
}

/** Who uses this page. One instance a page; the gateway's cookie is the truth, this is what the page last heard of it. */
export class SessionStore {
  private state: SessionState = { at: 'loading' };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: SessionPorts) {}

  readonly now = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Asks the gateway again. Without an answer what was known stays. */
  readonly check = async (): Promise<void> => {
    try {
      this.heard(readSession(await this.ports.load()));
    } catch {
      if (this.state.at === 'loading') this.become({ at: 'unreachable' });
    }
  };

  /** Somebody is still here. */
  readonly extend = async (): Promise<void> => {
    await this.ports.extend().catch(() => undefined);
    await this.check();
  };

  private heard(session: Session): void {
    const user = this.user();
    if (!user) {
      return this.become(
        session.signedIn
          ? { at: 'signed_in', session }
          : { at: 'signed_out', isDemonstration: session.isDemonstration },
      );
    }
    if (!session.signedIn) return this.become({ at: 'ended', was: user, other: null });
    if (session.userId !== user.userId) return this.become({ at: 'ended', was: user, other: session });
    const wasEnded = this.state.at === 'ended';
    this.become({ at: 'signed_in', session });
    if (wasEnded) this.ports.resumed();
  }

  private user(): Session | null {
    if (this.state.at === 'signed_in') return this.state.session;
    return this.state.at === 'ended' ? this.state.was : null;
  }

  private become(state: SessionState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
