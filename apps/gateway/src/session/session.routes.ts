import { NotSignedIn } from '@junction/errors';
import { currentTraceId } from '@junction/telemetry';
import type { FastifyInstance } from 'fastify';
import { refuseForeign } from '../door/refuse-foreign.js';
import { sessionIdOf } from './session-cookie.js';
import { hardEndsAt, idleEndsAt, type Session } from './session.rules.js';
import type { UseSession } from './use-session.js';

/** What the portal asks to know who is there and for how long. */
export interface SessionParts {
  readonly origin: string;
  readonly mode: 'demonstration' | 'production';
  readonly using: UseSession;
}

/** Who is signed in, and staying so. */
export function sessionRoutes(app: FastifyInstance, { origin, mode, using }: SessionParts): void {
  const told = (session: Session): object => ({
    signedIn: true,
    name: session.name,
    userId: session.userId,
    pairs: session.pairs,
    expiresAt: hardEndsAt(session),
    idleEndsAt: idleEndsAt(session),
    mode,
    traceId: currentTraceId(),
  });

  /** Looking does not keep a session from ending. */
  app.get('/auth/session', async (request, reply) => {
    try {
      return told(await using.execute(sessionIdOf(request), 'by_itself'));
    } catch (error) {
      if (!(error instanceof NotSignedIn)) throw error;
      return reply.send({ signedIn: false, mode, traceId: currentTraceId() });
    }
  });

  app.post('/auth/extend', { onRequest: refuseForeign(origin) }, async (request) =>
    told(await using.extend(sessionIdOf(request))),
  );
}
