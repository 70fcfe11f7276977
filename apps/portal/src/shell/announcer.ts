/** What a screen reader is told politely, whichever part of the page it comes from: one voice, one thing at a time. */
export class Announcer {
  private words = '';
  private readonly listeners = new Set<() => void>();

  readonly now = (): string => this.words;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The same words said again are heard again: a space that nobody hears tells them apart. */
  say(words: string): void {
    this.words = words === this.words ? `${words}\u00a0` : words;
    this.listeners.forEach((listener) => listener());
  }
}
