import { type DomainError, PartUnavailable } from '@junction/errors';
import { NotCommitted } from './transaction.js';

/** PostgreSQL's own code for what went wrong, where there is one. */
interface PostgresFailure extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** Serialization failure, deadlock: whoever tries again on fresh state gets through. */
const RETRIABLE = new Set(['40001', '40P01']);

/** Lock timeout, statement timeout, too many connections, idle too long. */
const BUSY = new Set(['55P03', '57014', '53300', '25P03']);

/** Integrity constraints: not null, foreign key, unique, check, exclusion. */
const CONSTRAINT = /^23/;

/** Connection lost or refused, server starting or stopping. */
const GONE = /^(08|57P0)|ECONN|EPIPE|ETIMEDOUT/;

/** True where the whole function may run again on fresh state. */
export const isWorthRetrying = (error: unknown): boolean => RETRIABLE.has((error as PostgresFailure).code ?? '');

/**
 * What a failure means to the caller: a named constraint is the refusal that the noun has for it, a database that
 * is away or overloaded is {@link PartUnavailable}; anything else stays what it is, our bug.
 */
export function meaningOf(error: unknown, refusals: Readonly<Record<string, () => DomainError>> = {}): unknown {
  const { code = '', constraint = '', message = '' } = error as Partial<PostgresFailure>;
  const refusal = CONSTRAINT.test(code) ? refusals[constraint] : undefined;
  if (refusal) return refusal();
  if (RETRIABLE.has(code) || BUSY.has(code) || GONE.test(code)) return new PartUnavailable('database');
  const lost = /Connection terminated|connection error|timeout exceeded when trying to connect|Query read timeout/.test(
    message,
  );
  return lost || error instanceof NotCommitted ? new PartUnavailable('database') : error;
}
