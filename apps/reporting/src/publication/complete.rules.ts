import {
  firstDayAfter,
  isQuarter,
  lastPublishable,
  londonDay,
  type Quarter,
  quarterOf,
  quartersFrom,
} from './quarter.rules.js';

/** What the archive knows of itself. */
export interface Archived {
  /** The first day, Europe/London, on which any L&D service counts; null while there is none. */
  readonly firstDay: string | null;
  /** When the latest fact that arrived was recorded, in the service that says it. */
  readonly recordedUpTo: Date | null;
  /** Whether an event is set aside: it may be about any quarter. */
  readonly isParked: boolean;
  /** Whether something has arrived about an L&D service whose own fact hasn't. */
  readonly hasStub: boolean;
  /** Whether what is counted was counted by the present rules: not while everything is counted anew. */
  readonly isCounted: boolean;
  readonly published: readonly string[];
}

/** What is known when it is to be decided whether quarters are complete. */
export interface Heard extends Archived {
  /** Since when everything that was said has been taken in; undefined while it isn't, or nobody knows. */
  readonly caughtUpSince: Date | undefined;
}

/** How long nothing may be left to take in before the archive counts as complete: a pause isn't an end. */
export const SETTLED_MS = 20_000;

/** The quarters that should be published at an instant and aren't, in order. */
export function quartersDue({ firstDay, published }: Archived, at: Date): Quarter[] {
  if (firstDay === null) return [];
  const known = new Set(published.filter(isQuarter));
  return quartersFrom(quarterOf(firstDay), lastPublishable(at)).filter((quarter) => !known.has(quarter));
}

/**
 * Those of them about which everything has been heard. To have caught up isn't enough: whoever says facts may be cut
 * off. So one at least must have been recorded after the quarter's end; facts leave in the order of their recording.
 */
export function quartersComplete(heard: Heard, at: Date): Quarter[] {
  const { caughtUpSince, recordedUpTo, isParked, hasStub, isCounted } = heard;
  if (isParked || hasStub || !isCounted || !recordedUpTo) return [];
  if (!caughtUpSince || at.getTime() - caughtUpSince.getTime() < SETTLED_MS) return [];
  return quartersDue(heard, at).filter((quarter) => firstDayAfter(quarter) <= londonDay(recordedUpTo));
}
