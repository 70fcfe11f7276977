/** What a page that is open may have to read again. Ids only: who may look decides who hears of it. */
export interface LiveChange {
  readonly view: 'board' | 'person' | 'worklist' | 'figures';
  readonly id: string;
  /** The L&D services whose members may look at the view. */
  readonly ldServiceIds: readonly string[];
}

/** What a transaction leaves behind for others to take up, told after it has committed. */
export interface Committed {
  /** Outbox shards that hold something new. */
  readonly shards: readonly number[];
  readonly changes: readonly LiveChange[];
}
