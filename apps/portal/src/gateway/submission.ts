import { GatewayError, NO_ANSWER } from './gateway-error.js';

/** Where an act stands that somebody has asked for. */
export type Sending<Result> =
  | { readonly at: 'rest' }
  | { readonly at: 'sending' }
  /** Nobody could be asked; sent again by itself. It may have been done already, which is why the key stays. */
  | { readonly at: 'waiting'; readonly error: GatewayError }
  /** The session ended first; sent again once the same user has signed in. */
  | { readonly at: 'signed_out' }
  | { readonly at: 'refused'; readonly error: GatewayError }
  | { readonly at: 'done'; readonly result: Result };

export interface SubmissionPorts<Variables, Result> {
  send(variables: Variables, key: string): Promise<Result>;
  newKey(): string;
  /** Runs `act` after so many milliseconds; returns how to call it off. */
  later(ms: number, act: () => void): () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Sends one act until it is done or refused, twice being once: the idempotency key is made with the act and kept over
 * every try, whether the line was down, the session ended, or somebody pressed the button again with the same words.
 * Other words are another act with another key.
 */
export class Submission<Variables, Result> {
  private state: Sending<Result> = { at: 'rest' };
  private act: { readonly said: string; readonly variables: Variables; readonly key: string } | null = null;
  private waitMs = FIRST_WAIT_MS;
  private callOff: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: SubmissionPorts<Variables, Result>) {}

  readonly now = (): Sending<Result> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Sends it, unless it is on its way; resolves once there is something to say. */
  async start(variables: Variables): Promise<Sending<Result>> {
    if (this.state.at === 'sending') return this.state;
    const said = JSON.stringify(variables);
    if (this.act?.said !== said) this.act = { said, variables, key: this.ports.newKey() };
    this.waitMs = FIRST_WAIT_MS;
    return this.send();
  }

  /** Sends again at once what is waiting: the line is back, or the session is. */
  async resume(): Promise<void> {
    if (this.state.at === 'waiting' || this.state.at === 'signed_out') await this.send();
  }

  /** Stops trying. The key stays, so that sending the same words later is still the same act. */
  stop(): void {
    this.callOff();
    this.become({ at: 'rest' });
  }

  /** Whether leaving the page now would lose it. */
  get isUnderWay(): boolean {
    return ['sending', 'waiting', 'signed_out'].includes(this.state.at);
  }

  private async send(): Promise<Sending<Result>> {
    if (!this.act) return this.state;
    this.callOff();
    this.become({ at: 'sending' });
    try {
      const result = await this.ports.send(this.act.variables, this.act.key);
      this.act = null;
      return this.become({ at: 'done', result });
    } catch (error) {
      return this.failed(error instanceof GatewayError ? error : new GatewayError(NO_ANSWER, 'internal', ''));
    }
  }

  private failed(error: GatewayError): Sending<Result> {
    if (error.isSignedOut) return this.become({ at: 'signed_out' });
    if (!error.mayPass) return this.become({ at: 'refused', error });
    this.callOff = this.ports.later(this.waitMs, () => void this.resume());
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
    return this.become({ at: 'waiting', error });
  }

  private become(state: Sending<Result>): Sending<Result> {
    this.state = state;
    this.listeners.forEach((listener) => listener());
    return state;
  }
}
