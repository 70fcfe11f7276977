import type { Answer } from './answer.js';
import { GatewayError, NO_ANSWER } from './gateway-error.js';
import { answered, emptyView, failed, type View } from './view.js';

export interface ViewPorts<Result> {
  /** `isBackground`: nobody asked, the page looks by itself. */
  load(signal: AbortSignal, isBackground: boolean): Promise<Answer<Result>>;
  now(): Date;
}

/**
 * Keeps one page's data: loads, loads again when told of a change, never two at a time, and never forgets a change that
 * was told while an answer was on its way (that answer may be older than the change).
 */
export class ViewLoader<Result> {
  private view: View<Result> = emptyView();
  private running = false;
  private again = false;
  private readonly end = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: ViewPorts<Result>) {}

  readonly now = (): View<Result> => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly load = async (isBackground = false): Promise<void> => {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    do {
      this.again = false;
      await this.once(isBackground);
    } while (this.again && !this.end.signal.aborted);
    this.running = false;
  };

  /** Calls off what is on its way; nothing arrives afterwards. */
  close(): void {
    this.end.abort();
    this.listeners.clear();
  }

  private async once(isBackground: boolean): Promise<void> {
    const asOf = this.ports.now();
    try {
      const answer = await this.ports.load(this.end.signal, isBackground);
      this.become(answered(answer, asOf));
    } catch (error) {
      if (this.end.signal.aborted) return;
      this.become(
        failed(this.view, error instanceof GatewayError ? error : new GatewayError(NO_ANSWER, 'internal', '')),
      );
    }
  }

  private become(view: View<Result>): void {
    this.view = view;
    this.listeners.forEach((listener) => listener());
  }
}
