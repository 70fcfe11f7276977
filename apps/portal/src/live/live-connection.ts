import { EventStream } from './event-stream.js';
import { readMessage, type LiveMessage } from './live-message.js';

export type Line = 'connecting' | 'open' | 'down';

export interface LivePorts {
  /** Opens the stream for these views; rejects, or answers with a status other than 200, when it can't be had. */
  open(views: readonly string[], signal: AbortSignal): Promise<Response>;
  later(ms: number, act: () => void): () => void;
  /** The gateway says the session is over, or has moved its end. */
  sessionChanged(): void;
}

/** The gateway's heartbeat comes every 10 s; two missed mean a dead line. */
const SILENCE_MS = 25_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** Pages change their views one after another within a moment: one new stream for all. */
const SETTLE_MS = 30;

/** The one stream of this page: everybody who watches a view is told when it changed, or may have. */
export class LiveConnection {
  private readonly watchers = new Map<string, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  private line: Line = 'connecting';
  private covered: readonly string[] = [];
  private current = new AbortController();
  private waitMs = FIRST_WAIT_MS;
  private callOff: () => void = () => undefined;

  constructor(private readonly ports: LivePorts) {}

  readonly status = (): Line => this.line;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Calls `changed` whenever the view changed, and whenever the line was away and is back. Returns how to stop. */
  watch(view: string, changed: () => void): () => void {
    const watching = this.watchers.get(view) ?? new Set();
    this.watchers.set(view, watching.add(changed));
    this.reopenSoon();
    return () => {
      watching.delete(changed);
      if (watching.size === 0 && this.watchers.get(view) === watching) this.watchers.delete(view);
      this.reopenSoon();
    };
  }

  /** Whether a change of the view after this moment will be told. */
  covers(view: string): boolean {
    return this.line === 'open' && this.covered.includes(view);
  }

  /** Tries at once: the computer is online again, or somebody has signed in. */
  readonly retry = (): void => {
    this.waitMs = FIRST_WAIT_MS;
    if (this.line !== 'open') this.reopenSoon();
  };

  close(): void {
    this.watchers.clear();
    this.callOff();
    this.current.abort();
  }

  private reopenSoon(): void {
    this.after(SETTLE_MS, () => {
      const wanted = [...this.watchers.keys()].sort();
      if (this.line === 'open' && wanted.every((view) => this.covered.includes(view)) && wanted.length > 0) return;
      void this.open(wanted);
    });
  }

  private after(ms: number, act: () => void): void {
    this.callOff();
    this.callOff = this.ports.later(ms, act);
  }

  private async open(views: readonly string[]): Promise<void> {
    this.current.abort();
    const mine = (this.current = new AbortController());
    this.covered = [];
    if (views.length === 0) return;
    if (this.line === 'open') this.become('connecting');
    try {
      const response = await this.ports.open(views, mine.signal);
      if (response.status === 401) return this.lost(mine, true);
      if (!response.ok || !response.body) return this.lost(mine, false);
      this.opened(views);
      await this.follow(response.body, mine);
    } catch {
      // Aborted by ourselves, or the line broke: `lost` tells the two apart.
    }
    this.lost(mine, false);
  }

  private opened(views: readonly string[]): void {
    this.waitMs = FIRST_WAIT_MS;
    this.covered = views;
    this.become('open');
    views.forEach((view) => this.tell(view));
  }

  private async follow(body: ReadableStream<Uint8Array>, mine: AbortController): Promise<void> {
    const events = new EventStream();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    while (!mine.signal.aborted) {
      const stop = this.ports.later(SILENCE_MS, () => void mine.abort());
      const { done, value } = await reader.read().finally(stop);
      if (done) return;
      for (const event of events.read(decoder.decode(value, { stream: true }))) {
        this.heard(readMessage(event));
      }
    }
  }

  /** An open stream over which nothing can come is no better than none: the page says how old it is, and polls. */
  private heard(message: LiveMessage): void {
    if (message.says === 'changed') this.tell(message.view);
    if (message.says === 'lost') this.become('down');
    if (message.says === 'reset') {
      this.become('open');
      this.covered.forEach((view) => this.tell(view));
    }
    if (message.says === 'session') this.ports.sessionChanged();
  }

  /** Another stream has taken over, or this one is to be tried again, later each time. */
  private lost(mine: AbortController, signedOut: boolean): void {
    if (this.current !== mine) return;
    this.covered = [];
    this.become('down');
    if (signedOut) return this.ports.sessionChanged();
    this.after(this.waitMs, () => void this.open([...this.watchers.keys()].sort()));
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }

  private tell(view: string): void {
    this.watchers.get(view)?.forEach((changed) => changed());
  }

  private become(line: Line): void {
    if (this.line === line) return;
    this.line = line;
    this.listeners.forEach((listener) => listener());
  }
}
