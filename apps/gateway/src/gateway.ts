import cookie from '@fastify/cookie';
import type { InternalTokenSigner, OidcTokens } from '@junction/auth';
import { AddressNotFound } from '@junction/service';
import { runWithTrace } from '@junction/telemetry';
import fastify, { type FastifyInstance } from 'fastify';
import type { Documents } from './document/document.queries.js';
import { answerError } from './door/answer-error.js';
import { headersFor, safeHeaders } from './door/safe-headers.js';
import { bySession, byToken } from './graph/admit.js';
import { graphRoutes } from './graph/graph.routes.js';
import type { Graphs } from './graph/open-graphs.js';
import { limited, registered } from './graph/read-request.js';
import { healthRoutes } from './health/health.routes.js';
import type { Parts } from './health/parts.js';
import type { LiveStreams } from './live/live-streams.js';
import { liveRoutes } from './live/live.routes.js';
import type { PortalFiles } from './portal-files/portal-files.js';
import { portalRoutes } from './portal-files/portal-files.routes.js';
import type { Identity } from './session/identity.js';
import { Seal } from './session/seal-secret.js';
import type { SessionVerbs } from './session/session-verbs.js';
import { sessionRoutes } from './session/session.routes.js';
import { signInRoutes } from './session/sign-in.routes.js';

/** All that stands behind the door. */
export interface GatewayParts {
  readonly origin: string;
  readonly mode: 'demonstration' | 'production';
  readonly secret: string;
  readonly graphs: Graphs;
  readonly signer: InternalTokenSigner;
  readonly tokens: Pick<OidcTokens, 'verify'>;
  readonly identity: Identity;
  readonly verbs: SessionVerbs;
  readonly documents: Documents;
  readonly streams: LiveStreams;
  readonly files: PortalFiles;
  readonly health: Parts;
}

/** The largest form of the portal takes some kilobytes. */
const BODY_BYTES_MAX = 100 * 1024;

/** The one public door: every address of the platform, wired. */
export async function openDoor(parts: GatewayParts): Promise<FastifyInstance> {
  const { origin, mode, identity, verbs, streams } = parts;
  const app = fastify({
    bodyLimit: BODY_BYTES_MAX,
    // Whoever sends a request byte by byte holds a connection no longer than this.
    requestTimeout: 10_000,
    // HEAD of an address that does something would do it.
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    // An address that can't be decoded never gets as far as the hooks.
    frameworkErrors: (_error, request, reply) =>
      void answerError(new AddressNotFound(), request, reply.headers(headersFor(origin))),
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('actor', null);
  app.setErrorHandler(answerError);
  app.addHook('onRequest', (request, _reply, next) => {
    const { traceparent } = request.headers;
    runWithTrace(typeof traceparent === 'string' ? traceparent : undefined, next);
  });
  app.addHook('onRequest', safeHeaders(origin));
  await app.register(cookie);

  const seal = new Seal(parts.secret, 'sign-in');
  const onEnded = (idHash: Buffer): void => streams.endOf(idHash);
  signInRoutes(app, { origin, identity, seal, opening: verbs.opening, ending: verbs.ending, onEnded });
  sessionRoutes(app, { origin, mode, using: verbs.using });
  liveRoutes(app, origin, verbs.using, streams);
  openGraphDoors(app, parts);
  healthRoutes(app, parts.health);
  portalRoutes(app, parts.files);
  return app;
}

function openGraphDoors(
  app: FastifyInstance,
  { origin, graphs, signer, tokens, verbs, documents }: GatewayParts,
): void {
  graphRoutes(app, signer, {
    path: '/graphql',
    server: graphs.staff,
    admit: bySession(origin, verbs.using),
    read: registered(documents),
  });
  for (const graph of ['partner', 'analytics'] as const) {
    graphRoutes(app, signer, {
      path: `/${graph}/graphql`,
      server: graphs[graph],
      admit: byToken(graph, tokens),
      read: limited,
    });
  }
}
