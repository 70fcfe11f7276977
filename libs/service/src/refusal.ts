import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import {
  DomainError,
  type ErrorKind,
  type FieldCodes,
  NotPermitted,
  NotSignedIn,
  PartUnavailable,
} from '@junction/errors';
import { AddressNotFound, MethodNotAllowed, PayloadTooLarge } from './service.errors.js';

/** What a caller is told of a failure. */
export interface Refusal {
  readonly code: string;
  readonly kind: ErrorKind;
  /** Names ids of records at most; never what was asked, and never what went wrong inside. */
  readonly message: string;
  readonly fields?: FieldCodes;
}

const INTERNAL: Refusal = { code: 'INTERNAL', kind: 'internal', message: 'something went wrong here' };
const INPUT_INVALID: Refusal = {
  code: 'INPUT_INVALID',
  kind: 'invalid_input',
  message: 'the request does not fit the schema',
};
/** What Nest and Fastify refuse by status alone, in our words. */
const BY_STATUS: Readonly<Record<number, Refusal>> = {
  400: INPUT_INVALID,
  401: told(new NotSignedIn()),
  403: told(new NotPermitted('this')),
  404: told(new AddressNotFound()),
  405: told(new MethodNotAllowed()),
  413: told(new PayloadTooLarge()),
  415: INPUT_INVALID,
  422: INPUT_INVALID,
  503: told(new PartUnavailable('this part')),
};
const DEPTH_MAX = 16;

/** The thrown value and whatever caused it, outermost first; wrappers say so by `originalError` or `cause`. */
export function causesOf(thrown: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  let next = thrown;
  while (typeof next === 'object' && next !== null && causes.length < DEPTH_MAX && !causes.includes(next)) {
    causes.push(next);
    next = Reflect.get(next, 'originalError') ?? Reflect.get(next, 'cause');
  }
  return causes;
}

/**
 * The one place where a failure becomes an answer. A refusal of ours, however deeply wrapped, says its code and kind;
 * a request that does not fit the schema is `INPUT_INVALID`; anything else is our bug, and says nothing.
 * Messages of libraries are never passed on: those of graphql-js quote what was asked.
 */
export function refusalOf(thrown: unknown): Refusal {
  const causes = causesOf(thrown);
  const ours = causes.find((cause) => cause instanceof DomainError);
  if (ours) return told(ours);
  const status = statusOf(causes);
  if (status !== undefined) return BY_STATUS[status] ?? INTERNAL;
  return isFaultOfRequest(causes) ? INPUT_INVALID : INTERNAL;
}

function told({ code, kind, message, fields }: DomainError): Refusal {
  return { code, kind, message, ...(fields && Object.keys(fields).length > 0 && { fields }) };
}

function statusOf(causes: readonly unknown[]): number | undefined {
  for (const cause of causes) {
    if (cause instanceof HttpException) return cause.getStatus();
    const isOfFastify = String(Reflect.get(cause as object, 'code')).startsWith('FST_ERR_');
    const status: unknown = isOfFastify ? Reflect.get(cause as object, 'statusCode') : undefined;
    if (typeof status === 'number') return status;
  }
  return undefined;
}

const OF_THE_REQUEST: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Nodes that graphql-js blames for input: values written in the document, and variables. */
const BLAMED = /Value$|^Variable/;

/**
 * Apollo marks what it found before it ran anything. Arguments are read while it runs, and graphql-js then blames a
 * node of the document itself; what a resolver throws carries no node of its own, only that of its wrapper.
 */
const isFaultOfRequest = (causes: readonly unknown[]): boolean => {
  const ofGraphql = causes.filter((cause) => cause instanceof GraphQLError);
  if (ofGraphql.some(({ extensions }) => OF_THE_REQUEST.has(extensions['code']))) return true;
  if (ofGraphql.some(({ nodes }) => BLAMED.test(nodes?.[0]?.kind ?? ''))) return true;
  const innermost = causes.at(-1);
  return innermost instanceof GraphQLError && innermost.nodes !== undefined;
};
