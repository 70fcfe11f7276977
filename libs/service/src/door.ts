import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keepTrace, runWithTrace } from '@junction/telemetry';
import { GRAPHQL_PATH } from './graphql-options.js';
import { MethodNotAllowed } from './service.errors.js';

const traced = new WeakMap<FastifyRequest, (work: () => void) => void>();

/**
 * What every request passes first. It goes on in its caller's trace (reading the body would lose it, so it is taken
 * up again afterwards), and the graph is asked by POST alone.
 */
export function guardDoor(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    runWithTrace(typeof traceparent === 'string' ? traceparent : undefined, () => {
      traced.set(
        request,
        keepTrace((work: () => void) => work()),
      );
      done(isRefusedMethod(request) ? new MethodNotAllowed() : undefined);
    });
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const inTrace = traced.get(request);
    if (inTrace) inTrace(done);
    else done();
  });
}

const isRefusedMethod = ({ url, method }: FastifyRequest): boolean =>
  url.split('?', 1)[0] === GRAPHQL_PATH && method !== 'POST';
