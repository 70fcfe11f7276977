/** A row that can be told from others over time. */
export interface Row {
  readonly id: string;
}

/**
 * A list that does not move under the pointer or the keyboard. `shown` keeps its rows and their order while somebody is
 * in it; what is new waits to be let in, what has gone keeps its place until then.
 */
export interface LiveList<R extends Row> {
  readonly shown: readonly R[];
  /** Ids of shown rows that are no longer in the list. */
  readonly gone: ReadonlySet<string>;
  /** How many rows wait. */
  readonly waiting: number;
  /** The list as it truly is. */
  readonly latest: readonly R[];
}

/** A list that nobody is in: what is shown is what there is. */
export const listOf = <R extends Row>(latest: readonly R[]): LiveList<R> => ({
  shown: latest,
  gone: new Set(),
  waiting: 0,
  latest,
});

/** Takes in the newest rows. What is said about a row that is shown changes in its place, always. */
export function received<R extends Row>(list: LiveList<R>, latest: readonly R[], isHeld: boolean): LiveList<R> {
  if (!isHeld || list.shown.length === 0) return listOf(latest);
  const now = new Map(latest.map((row) => [row.id, row]));
  const before = new Set(list.shown.map((row) => row.id));
  return {
    shown: list.shown.map((row) => now.get(row.id) ?? row),
    gone: new Set(list.shown.filter((row) => !now.has(row.id)).map((row) => row.id)),
    waiting: latest.filter((row) => !before.has(row.id)).length,
    latest,
  };
}

/** Whether a row has come that somebody is waiting to see because they added it themselves: that one lets the rest in. */
export const hasMine = <R extends Row>(list: LiveList<R>, latest: readonly R[], mine: string | null): boolean =>
  mine !== null && latest.some(({ id }) => id === mine) && !list.shown.some(({ id }) => id === mine);

/** Lets everything in: somebody asked for it, or has left the list. */
export const released = <R extends Row>(list: LiveList<R>): LiveList<R> => listOf(list.latest);
