import { Actor, type Graph, type OidcTokens } from '@junction/auth';
import { NotPermitted, NotSignedIn } from '@junction/errors';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { refuseForeign } from '../door/refuse-foreign.js';
import { sessionIdOf } from '../session/session-cookie.js';
import { tagOf } from '../session/session.rules.js';
import type { UseSession } from '../session/use-session.js';

/** A page that reads again by itself says so, and doesn't keep its session from ending: `x-junction-use: background`. */
const USE_HEADER = 'x-junction-use';

/** Admits the portal's pages, by the session of their browser. @throws {NotFromHere} @throws {NotSignedIn} */
export function bySession(origin: string, using: UseSession): (request: FastifyRequest) => Promise<Actor> {
  const refuse = refuseForeign(origin);
  return async (request) => {
    await refuse(request);
    const use = request.headers[USE_HEADER] === 'background' ? 'by_itself' : 'by_hand';
    const session = await using.execute(sessionIdOf(request), use);
    const { userId, name, pairs } = session;
    return Actor.of({ userId, name, pairs, sessionId: tagOf(session), requestId: randomUUID(), graph: 'staff' });
  };
}

/**
 * Admits systems and people with an access token of the issuer that was given for this graph: its scopes name the graph.
 * @throws {NotSignedIn} @throws {NotPermitted} for a token that was given for something else. @throws {PartUnavailable}
 */
export function byToken(
  graph: Exclude<Graph, 'staff'>,
  tokens: Pick<OidcTokens, 'verify'>,
): (request: FastifyRequest) => Promise<Actor> {
  return async ({ headers }) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) throw new NotSignedIn();
    const { userId, pairs, scopes } = await tokens.verify(token);
    if (!scopes.includes(graph)) throw new NotPermitted(`graph:${graph}`);
    return Actor.of({ userId, pairs, requestId: randomUUID(), graph });
  };
}
