import { meaningOf } from '@junction/persistence';
import { refusalOf } from '@junction/service';
import { currentTraceId, log, UNLISTED } from '@junction/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorKind } from '@junction/errors';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid_input: 400,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
  internal: 500,
};
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  LIVE_STREAMS_FULL: 429,
};

/** The HTTP status that goes with a refusal, for callers that look no further. */
export const statusOf = ({ code, kind }: { readonly code: string; readonly kind: ErrorKind }): number =>
  STATUS_OF_CODE[code] ?? STATUS[kind];

/**
 * Answers in the form of GraphQL over HTTP, whatever was asked for, so that callers read one form of error. That the
 * gateway's own database is away passes, like any other part's absence: whoever asks again is answered.
 */
export function answerError(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, kind, message, fields } = refusalOf(meaningOf(error));
  if (kind === 'internal') log.error('request failed', { code, kind, error });
  else log.info('request refused', { code, kind });
  const extensions = { code, kind, ...(fields && { fields }), reference: currentTraceId() ?? UNLISTED };
  return reply
    .status(statusOf({ code, kind }))
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions }] });
}
