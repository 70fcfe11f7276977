import { hash } from 'node:crypto';
import { isId } from '@junction/identifiers';

/** A fact as it is kept: no id in it leads to a person without that person's key. */
export interface ArchivedFact {
  readonly id: string;
  readonly type: string;
  readonly ldServiceId: string;
  /** UTC instants, ISO 8601. */
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A fact as it was heard. */
export interface HeardFact {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & {
    readonly ldServiceId: string;
    readonly recordedAt: string;
    readonly personId?: string;
  };
}

/** Ids of organisations and places are public knowledge; any other id in a fact about somebody is taken for theirs. */
const PUBLIC_IDS: ReadonlySet<string> = new Set(['ldServiceId', 'siteId']);

/** One person's key, made ready for the many ids that are hashed under it. */
export interface ReadyKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const BLOCK_BYTES = 64;

/** Source: RFC 2104, 2. Written out, because a key object for each hash costs ten times what the hash does. */
export function readyKey(key: Buffer): ReadyKey {
  const inner = Buffer.alloc(BLOCK_BYTES, 0x36);
  const outer = Buffer.alloc(BLOCK_BYTES, 0x5c);
  for (const [index, byte] of key.entries()) {
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  }
  return { inner, outer };
}

/**
 * Replaces an id by its keyed hash (HMAC-SHA-256, cut to the length and form of a UUID): the same id under the same key
 * always gives the same hash, so what belongs together stays together; once the key is gone nobody can tell whose it was.
 */
export function keyedId(id: string, { inner, outer }: ReadyKey): string {
  const once = hash('sha256', Buffer.concat([inner, Buffer.from(id)]), 'buffer');
  const digits = hash('sha256', Buffer.concat([outer, once]), 'hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}

/**
 * The fact as it may be kept.
 *
 * @param key of the person it is about; undefined for a fact about an organisation or a place, which is kept as it is.
 */
export function archivedFact({ id, type, data }: HeardFact, key: ReadyKey | undefined): ArchivedFact {
  const { ldServiceId, recordedAt } = data;
  if (!key) return { id, type, ldServiceId, recordedAt, data };
  const kept = Object.entries(data).map(([name, value]) => [name, PUBLIC_IDS.has(name) ? value : keyed(value, key)]);
  return {
    id: keyedId(id, key),
    type,
    ldServiceId,
    recordedAt,
    data: Object.fromEntries(kept) as ArchivedFact['data'],
  };
}

function keyed(value: unknown, key: ReadyKey): unknown {
  if (typeof value === 'string') return isId(value) ? keyedId(value, key) : value;
  if (Array.isArray(value)) return value.map((one) => keyed(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keyed(one, key)]));
}
