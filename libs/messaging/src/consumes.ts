import type { AnyContract } from '@junction/contracts';
import type { Tx } from '@junction/persistence';
import type { Delivered } from './delivered.js';

/** Handles events of some types: all that are new of a batch at once, in their order, in the batch's transaction. */
export interface Handler {
  readonly types: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  handle(events: readonly Delivered[], tx: Tx): Promise<void>;
}

const CONSUMED = Symbol('contracts a method consumes');

type Consumed = ReadonlyMap<string | symbol, readonly AnyContract[]>;

const consumedBy = (target: object): Consumed => (Reflect.get(target, CONSUMED) as Consumed | undefined) ?? new Map();

/**
 * Has a method called with the events of these contracts: `handle(events: readonly Delivered<typeof X>[], tx: Tx)`.
 *
 * It gets each event once, valid, in the order of its key, and works in the transaction that remembers them. Events of
 * one key keep their order within one method only: where order matters between types, consume them together.
 */
export function Consumes<const Contracts extends readonly AnyContract[]>(...contracts: Contracts) {
  type Handle = (events: readonly Delivered<Contracts[number]>[], tx: Tx) => Promise<void>;
  return <K extends string | symbol>(target: Record<K, Handle>, method: K): void => {
    const known = consumedBy(target);
    Reflect.set(target, CONSUMED, new Map([...known, [method, contracts]]));
  };
}

/** The handlers that a provider's class declares with `@Consumes`, in the order they are written. */
export function handlersOf(provider: unknown): Handler[] {
  if (typeof provider !== 'object' || provider === null) return [];
  return [...consumedBy(provider)].map(([method, contracts]) => ({
    types: new Set(contracts.map(({ type }) => type)),
    topics: new Set(contracts.map(({ topic }) => topic)),
    handle: (events, tx) => (Reflect.get(provider, method) as Handler['handle']).call(provider, events, tx),
  }));
}
