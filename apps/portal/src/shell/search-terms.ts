/**
 * What somebody looks for, in this page's memory alone: it may be a name, so it is in no address, no title, no history
 * and nothing that the browser keeps.
 */
export class SearchTerms {
  private terms = '';
  private handed = '';
  private readonly listeners = new Set<() => void>();

  readonly now = (): string => this.terms;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** What was looked for in vain is the beginning of what is typed next. */
  readonly handOver = (): void => void (this.handed = this.terms);

  /** Takes what was handed over, once. */
  readonly take = (): string => {
    const { handed } = this;
    this.handed = '';
    return handed;
  };

  readonly look = (terms: string): void => {
    this.terms = terms.trim();
    this.listeners.forEach((listener) => listener());
  };
}
