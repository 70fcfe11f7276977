import { createHmac, type KeyObject } from 'node:crypto';
import type { Command } from '@junction/auth';
import type { DomainError } from '@junction/errors';
import type { EntityClass } from './table.js';

/** "The people this row is about": they are found and locked before the row itself is loaded. */
export interface Through {
  readonly entity: EntityClass<object>;
  readonly id: string;
}

/** Names the people of a command by a row that belongs to them. */
export const through = (entity: EntityClass<object>, id: string): Through => ({ entity, id });

/** One piece of work: who asks for which verb, about whom, and what to do when it was done before. */
export interface Work<T> extends Command {
  /** The verb as the audit names it: `see_stay`. */
  readonly verb: string;
  /** Ids of the people whose facts will be announced; each is locked first, in one order everywhere. */
  readonly about: readonly string[] | Through;
  /** What the verb returns; a repeated command reads it again. Required whenever the command carries a key. */
  readonly noun?: EntityClass<T & object>;
  /** Whether the actor may still see what a repeated command returns; row-level security alone unless given. */
  readonly maySee?: (noun: T & object) => boolean;
  /** Takes as long as it takes, such as counting an archive anew; never while somebody waits. */
  readonly isUnhurried?: boolean;
  /** What a broken database constraint means, by the constraint's name. */
  readonly refusals?: Readonly<Record<string, () => DomainError>>;
}

/** A keyed hash of what was asked: tells a repeat from another command under the same key, and tells nothing else. */
export function hashOfInput(work: Pick<Work<unknown>, 'verb' | 'once'>, hashKey: KeyObject): Buffer {
  return createHmac('sha256', hashKey)
    .update(canonical([work.verb, work.once?.input]))
    .digest();
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
