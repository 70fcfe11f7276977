import type { FastifyInstance } from 'fastify';
import { refuseForeign } from '../door/refuse-foreign.js';
import { sessionIdOf } from '../session/session-cookie.js';
import type { UseSession } from '../session/use-session.js';
import type { LiveStreams } from './live-streams.js';
import { viewsIn } from './live-views.rules.js';

const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Proxies that gather answers before they pass them on are asked not to.
  'x-accel-buffering': 'no',
};

/** `GET /live?views=…`: one response that stays open and says which of the named views have changed. */
export function liveRoutes(app: FastifyInstance, origin: string, using: UseSession, streams: LiveStreams): void {
  const refuse = refuseForeign(origin);
  app.get<{ Querystring: { views?: unknown } }>('/live', { onRequest: refuse }, async (request, reply) => {
    const views = viewsIn(request.query.views);
    const session = await using.execute(sessionIdOf(request), 'by_itself');
    streams.check(session);

    reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) response.setHeader(name, value);
    response.writeHead(200, HEAD).flushHeaders();
    streams.open(session, views, response);
  });
}
