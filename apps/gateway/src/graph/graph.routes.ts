import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { IDEMPOTENCY_KEY_HEADER, type Actor, type InternalTokenSigner } from '@junction/auth';
import { MethodNotAllowed } from '@junction/service';
import { currentTraceparent } from '@junction/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Asking } from './serve-graph.js';

/** One operation to run, as Apollo reads it; `extensions` of the caller are not among it, on purpose. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** One door: an address, who may come in, and what they may send. */
export interface GraphDoor {
  readonly path: string;
  readonly server: ApolloServer<Asking>;
  /** Says who asks, from the headers alone, before a byte of the body is read. Throws for everybody else. */
  readonly admit: (request: FastifyRequest) => Promise<Actor>;
  /** Turns a body into an operation, or throws. */
  readonly read: (body: unknown) => Promise<Request>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before the handler of a graph runs. */
    actor: Actor | null;
  }
}

/** Opens the door to one graph: POST alone, so that nothing is asked by a link and nothing is kept on the way. */
export function graphRoutes(app: FastifyInstance, signer: InternalTokenSigner, door: GraphDoor): void {
  const { path, server, admit, read } = door;
  app.post(path, {
    onRequest: async (request) => {
      request.actor = await admit(request);
    },
    preHandler: async (request) => {
      request.body = await read(request.body);
    },
    handler: fastifyApolloHandler(server, { context: (request) => askingOf(request, signer) }),
  });
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: path,
    handler: async (_request, reply) => {
      reply.header('allow', 'POST');
      throw new MethodNotAllowed();
    },
  });
}

/** The proof is made for this one request, and is good for half a minute: long enough for every step of its plan. */
async function askingOf({ actor, headers }: FastifyRequest, signer: InternalTokenSigner): Promise<Asking> {
  if (!actor) throw new Error('nobody was admitted');
  const key = headers[IDEMPOTENCY_KEY_HEADER];
  return {
    forwarded: {
      authorization: `Bearer ${await signer.sign(actor)}`,
      traceparent: currentTraceparent() ?? '',
      idempotencyKey: typeof key === 'string' ? key : undefined,
    },
  };
}
