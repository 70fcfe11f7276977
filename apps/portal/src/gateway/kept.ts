/**
 * What people have typed and not yet sent, kept in this page's memory and nowhere else: going to another page and coming
 * back loses nothing, and nothing about a person is left in the browser when the window closes or the user changes.
 */
export class Kept {
  private readonly words = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();

  get<Words>(place: string): Words | undefined {
    return this.words.get(place) as Words | undefined;
  }

  keep(place: string, words: unknown): void {
    this.words.set(place, words);
    this.say();
  }

  discard(place: string): void {
    if (this.words.delete(place)) this.say();
  }

  /** For somebody else at the same computer. */
  discardAll(): void {
    this.words.clear();
    this.say();
  }

  /** How many forms hold words that leaving would lose. */
  readonly count = (): number => this.words.size;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private say(): void {
    this.listeners.forEach((listener) => listener());
  }
}
