import { GatewayError, NO_ANSWER, type Kind } from './gateway-error.js';

/** An answer of the graph: the data, and the parts that are missing from it because a service did not answer. */
export interface Answer<Result> {
  readonly data: Result;
  readonly missing: readonly GatewayError[];
}

interface GraphError {
  readonly extensions?: {
    readonly code?: string;
    readonly kind?: Kind;
    readonly reference?: string;
    readonly fields?: Record<string, string>;
  };
}

interface GraphBody {
  readonly data?: unknown;
  readonly errors?: readonly GraphError[];
}

const KIND_OF_STATUS: Readonly<Record<number, Kind>> = {
  400: 'invalid_input',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'invalid_input',
};

/**
 * Makes an answer, or the error to show, of an HTTP status and the text that came with it.
 *
 * @throws {GatewayError} when there is no data to show at all.
 */
export function readAnswer<Result>(status: number, text: string, reference: string): Answer<Result> {
  const body = parsed(text);
  const errors = (body?.errors ?? []).map((error) => errorOf(error, status, reference));
  const signedOut = errors.find((error) => error.isSignedOut);
  if (signedOut || status === 401) throw signedOut ?? new GatewayError('NOT_SIGNED_IN', 'forbidden', reference);
  if (body?.data !== null && body?.data !== undefined) return { data: body.data as Result, missing: errors };
  throw errors[0] ?? new GatewayError(NO_ANSWER, KIND_OF_STATUS[status] ?? 'unavailable', reference);
}

function parsed(text: string): GraphBody | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : null;
  } catch {
    return null;
  }
}

function errorOf({ extensions }: GraphError, status: number, reference: string): GatewayError {
  const kind = extensions?.kind ?? KIND_OF_STATUS[status] ?? 'internal';
  return new GatewayError(extensions?.code ?? NO_ANSWER, kind, extensions?.reference ?? reference, extensions?.fields);
}
