import type { TypedDocumentString } from '../generated/graphql.js';
import { readAnswer, type Answer } from './answer.js';
import { GatewayError, OFFLINE } from './gateway-error.js';
import { newTraceparent, referenceOf } from './trace.js';

/** A question of the portal's own, made from a `*.graphql` file; only its hash is sent. */
export type Question<Result, Variables> = TypedDocumentString<Result, Variables>;

export interface Asking {
  /** For what changes something: the same for every try of the same act. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** The page looks by itself, nobody asked: this does not keep the session from ending. */
  readonly isBackground?: boolean;
}

/** Longer than the slowest answer the gateway waits for itself, so that its typed error arrives first. */
const TIMEOUT_MS = 15_000;

/**
 * Asks the gateway once.
 *
 * @throws {GatewayError} when it refuses, or when nobody answers in 15 s (`OFFLINE`: it may have been done all the same).
 */
export async function ask<Result, Variables>(
  question: Question<Result, Variables>,
  variables: Variables,
  { idempotencyKey, signal, isBackground }: Asking = {},
): Promise<Answer<Result>> {
  const traceparent = newTraceparent();
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        'x-junction': 'portal',
        traceparent,
        ...(isBackground && { 'x-junction-use': 'background' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify({ documentId: String(question.__meta__?.['hash']), variables }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return readAnswer<Result>(response.status, await response.text(), referenceOf(traceparent));
  } catch (error) {
    if (error instanceof GatewayError || signal?.aborted) throw error;
    throw new GatewayError(OFFLINE, 'unavailable', referenceOf(traceparent));
  }
}
