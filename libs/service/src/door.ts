import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ActorGuard } from '@junction/auth';
import { keepTrace, runWithTrace } from '@junction/telemetry';
import { GRAPHQL_PATH } from './graphql-options.js';
import { MethodNotAllowed } from './service.errors.js';

const traced = new WeakMap<FastifyRequest, (work: () => void) => void>();

/**
 * What every request passes first. It goes on in its caller's trace (reading the body would lose it, so it is taken
 * up again afterwards); the graph is asked by POST alone, and by those alone who prove who they are: the guards of
 * the resolvers would let a stranger read the schema.
 */
export function guardDoor(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const guard = app.get(ActorGuard);

  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    runWithTrace(typeof traceparent === 'string' ? traceparent : undefined, () => {
      traced.set(
        request,
        keepTrace((work: () => void) => work()),
      );
      if (isOfGraph(request)) letIn(request, guard).then(() => done(), done);
      else done();
    });
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const inTrace = traced.get(request);
    if (inTrace) inTrace(done);
    else done();
  });
}

/** Asks the router, not the address as it was written: that may be spelt in many ways (`/%67raphql`). */
const isOfGraph = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === GRAPHQL_PATH;

/** Asks the guard as a resolver of this request would; it remembers the answer for those. */
async function letIn(request: FastifyRequest, guard: ActorGuard): Promise<void> {
  if (request.method !== 'POST') throw new MethodNotAllowed();
  const context = new ExecutionContextHost([undefined, undefined, { req: request }, undefined]);
  context.setType('graphql');
  await guard.canActivate(context);
}
