import { GatewayError, NO_ANSWER } from '../gateway/gateway-error.js';

/** How safe the words of a form are. */
export type DraftState =
  | { readonly at: 'none' }
  | { readonly at: 'saving' }
  | { readonly at: 'saved'; readonly savedAt: Date }
  /** They stand on the page alone; sent by themselves when somebody answers again. */
  | { readonly at: 'unsaved' }
  /** The platform does not take them: too long, or no longer this user's to write. */
  | { readonly at: 'refused'; readonly error: GatewayError };

/** What the platform says of a draft that it has taken. */
export interface KeptDraft {
  readonly id: string;
  readonly savedAt: Date;
}

export interface DraftPorts {
  keep(text: string): Promise<KeptDraft>;
  discard(draftId: string): Promise<void>;
  /** Nothing that the platform does not have is left. */
  isSafe(): void;
  later(ms: number, act: () => void): () => void;
}

/** A word is on its way to the platform at most this long after it was typed. */
const BEHIND_MS = 700;
const AGAIN_MS = 5_000;

/** Sends the words of one form to the platform while they are typed: never two at a time, the latest last. */
export class DraftKeeper {
  private state: DraftState = { at: 'none' };
  private text: string | null = null;
  private draftId: string | null = null;
  private sending: Promise<void> | null = null;
  private callOff: (() => void) | null = null;
  private isOver = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: DraftPorts) {}

  readonly now = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The platform already has a draft of this form. */
  found(draft: KeptDraft): void {
    this.draftId = draft.id;
    this.become({ at: 'saved', savedAt: draft.savedAt });
  }

  change(text: string): void {
    if (this.isOver) return;
    this.text = text;
    if (this.state.at !== 'unsaved') this.become({ at: 'saving' });
    if (!this.sending) this.sendIn(BEHIND_MS);
  }

  /** Sends at once what is not sent: the page goes, or the line is back. */
  readonly flush = async (): Promise<void> => {
    this.callOff?.();
    this.callOff = null;
    if (this.sending || this.text === null || this.isOver) return this.sending ?? undefined;
    this.sending = this.send(this.text).finally(() => void (this.sending = null));
    await this.sending;
    if (this.text !== null && this.state.at !== 'refused')
      this.sendIn(this.state.at === 'unsaved' ? AGAIN_MS : BEHIND_MS);
  };

  /** The form is saved or put away: what is under way ends first, so that nothing comes back afterwards. */
  async discard(): Promise<void> {
    this.isOver = true;
    this.callOff?.();
    this.text = null;
    await this.sending;
    if (this.draftId !== null) await this.ports.discard(this.draftId).catch(() => undefined);
    this.ports.isSafe();
  }

  /** Somebody else uses the page now. */
  forget(): void {
    this.isOver = true;
    this.callOff?.();
    this.text = null;
  }

  private sendIn(ms: number): void {
    this.callOff ??= this.ports.later(ms, () => void this.flush());
  }

  private async send(text: string): Promise<void> {
    this.text = null;
    try {
      const draft = await this.ports.keep(text);
      this.draftId = draft.id;
      if (this.text !== null) return;
      this.become({ at: 'saved', savedAt: draft.savedAt });
      this.ports.isSafe();
    } catch (error) {
      this.failed(text, error instanceof GatewayError ? error : new GatewayError(NO_ANSWER, 'internal', ''));
    }
  }

  private failed(text: string, error: GatewayError): void {
    if (this.isOver) return;
    this.text ??= text;
    this.become(error.mayPass || error.isSignedOut ? { at: 'unsaved' } : { at: 'refused', error });
  }

  private become(state: DraftState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
