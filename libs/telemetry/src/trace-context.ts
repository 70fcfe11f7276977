import { randomBytes } from 'node:crypto';

/** Where a piece of work stands in its trace. */
export interface TraceContext {
  /** 32 hexadecimal digits, the same from the browser to the last consumer. */
  readonly traceId: string;
  /** 16 hexadecimal digits: this piece of work, which is the parent of whatever it calls. */
  readonly spanId: string;
  readonly sampled: boolean;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 1;

const isZero = (id: string): boolean => /^0+$/.test(id);

/**
 * Reads a `traceparent` header; undefined when it is absent or breaks the form, as the standard asks.
 * A version above 00 may carry more fields, which are ignored; version ff and ids of zeros only are refused.
 *
 * Source: W3C Trace Context (2021), 3.2 and 3.3.
 */
export function parseTraceparent(header: string | undefined): TraceContext | undefined {
  const [, version, traceId, spanId, flags, more] = FORM.exec(header ?? '') ?? [];
  if (!version || !traceId || !spanId || !flags) return undefined;
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (isZero(traceId) || isZero(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

/** The header that says where this work stands; always version 00. */
export const formatTraceparent = ({ traceId, spanId, sampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** A step below `parent` in its trace, or the first step of a new one. */
export const nextStep = (parent: TraceContext | undefined): TraceContext => ({
  traceId: parent?.traceId ?? randomId(16),
  spanId: randomId(8),
  sampled: parent?.sampled ?? true,
});

function randomId(bytes: number): string {
  const id = randomBytes(bytes).toString('hex');
  return isZero(id) ? randomId(bytes) : id;
}
