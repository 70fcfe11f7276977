import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { currentTraceId, UNLISTED } from '@junction/telemetry';
import { logRefusal } from './log-refusal.js';
import { causesOf, refusalOf, type Refusal } from './refusal.js';

const STATUS_OF_KIND = {
  invalid_input: 400,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
  internal: 500,
} as const;

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
};

const statusOf = ({ code, kind }: Refusal, thrown: unknown): number => {
  const http = causesOf(thrown).find((cause) => cause instanceof HttpException);
  return http?.getStatus() ?? STATUS_OF_CODE[code] ?? STATUS_OF_KIND[kind];
};

/**
 * Answers failures outside the graph in the form that the graph uses, and hands those inside it to the error map.
 * A body that is too large or isn't JSON ends here, before any resolver.
 */
@Catch()
export class EveryErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return thrown;

    const refusal = refusalOf(thrown);
    const { code, kind, message, fields } = refusal;
    logRefusal(refusal, undefined, thrown);
    const reference = currentTraceId() ?? UNLISTED;
    return host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(statusOf(refusal, thrown))
      .send({ errors: [{ message, extensions: { code, kind, ...(fields && { fields }), reference } }] });
  }
}
