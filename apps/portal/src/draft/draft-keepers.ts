import type { DraftKeeper } from './draft-keeper.js';

/** The drafts of all forms that were opened on this page: going elsewhere and back goes on with the same one. */
export class DraftKeepers {
  private readonly held = new Map<string, DraftKeeper>();

  at(place: string, make: () => DraftKeeper): DraftKeeper {
    const before = this.held.get(place);
    if (before) return before;
    const keeper = make();
    this.held.set(place, keeper);
    return keeper;
  }

  /** The form is saved or put away. */
  async discard(place: string): Promise<void> {
    const keeper = this.held.get(place);
    this.held.delete(place);
    await keeper?.discard();
  }

  /** For somebody else at the same computer. */
  forgetAll(): void {
    this.held.forEach((keeper) => keeper.forget());
    this.held.clear();
  }

  /** The line, or the session, is back; or somebody is about to leave. */
  readonly flushAll = async (): Promise<void> => {
    await Promise.all([...this.held.values()].map((keeper) => keeper.flush()));
  };
}
