import type { PartHealth } from '@junction/telemetry';

/** What a page may have to read again: a view by name and id, and the L&D services whose members may look at it. */
export interface Change {
  readonly view: string;
  readonly id: string;
  readonly ldServiceIds: readonly string[];
}

/** Who hears of changes. */
export interface Hearer {
  changed(change: Change): void;
  /** From now on nothing may be heard: whoever looks at anything has to look by itself. */
  lost(): void;
  /** It can be heard again, or could all the time. Some changes may have been missed: whoever looks at anything has to read it again. */
  missed(): void;
}

/** Where changes come from. Every gateway hears each one. */
export abstract class LiveSource {
  /** Begins to hear; goes on until it is stopped, whatever happens to the source meanwhile. */
  abstract listen(hearer: Hearer): void;
  abstract stop(): Promise<void>;
  abstract health(): Promise<PartHealth>;
}
