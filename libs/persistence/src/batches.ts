import type { Actor } from '@junction/auth';
import DataLoader from 'dataloader';

/**
 * Joins the look-ups that one request makes at one moment into a single read, so that a list costs as many statements
 * as a single row. Nothing is remembered beyond that moment, and nothing is ever shared between two requests: an actor
 * is made anew for each.
 */
export class Batches<K extends string, V> {
  private readonly loaders = new WeakMap<Actor, DataLoader<K, V>>();

  /**
   * @param readAll finds what there is in the actor's sight, by key.
   * @param otherwise what stands for a key that wasn't found; an Error is thrown to whoever asked for it.
   */
  constructor(
    private readonly readAll: (keys: readonly K[], actor: Actor) => Promise<ReadonlyMap<K, V>>,
    private readonly otherwise: (key: K) => V | Error,
  ) {}

  load(key: K, actor: Actor): Promise<V> {
    const loader = this.loaders.get(actor) ?? this.loaderFor(actor);
    this.loaders.set(actor, loader);
    return loader.load(key);
  }

  private loaderFor(actor: Actor): DataLoader<K, V> {
    return new DataLoader<K, V>(
      async (keys) => {
        const found = await this.readAll([...new Set(keys)], actor);
        return keys.map((key) => found.get(key) ?? this.otherwise(key));
      },
      { cache: false },
    );
  }
}
