import { NotSignedIn } from '@junction/errors';
import { log } from '@junction/telemetry';
import { refusalOf } from '@junction/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { z } from 'zod';
import { refuseForeign } from '../door/refuse-foreign.js';
import type { EndSession } from './end-session.js';
import type { Identity } from './identity.js';
import { hashOf, type OpenSession } from './open-session.js';
import { returnAddress } from './return-address.rules.js';
import type { Seal } from './seal-secret.js';
import { giveSession, giveSignIn, sessionIdOf, signInCookie, takeSession, takeSignIn } from './session-cookie.js';
import { SignInNotBegun } from './session.errors.js';

/** What signing in and out needs. */
export interface SignInParts {
  readonly origin: string;
  readonly identity: Identity;
  readonly seal: Seal;
  readonly opening: OpenSession;
  readonly ending: EndSession;
  /** Told when somebody signs out, or in again, so that the open streams of that session end at once. */
  readonly onEnded: (idHash: Buffer) => void;
}

const begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** The way to identity and back, and the way out. */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { origin, identity, seal, opening, ending } = parts;
  const end = async (id: string): Promise<void> => {
    await ending.execute(id);
    parts.onEnded(hashOf(id));
  };

  app.get<{ Querystring: { to?: unknown } }>(
    '/auth/sign-in',
    { errorHandler: showOnFirstPage },
    async (request, reply) => {
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = await identity.signInUrl(checks);
      const sealed = seal.seal({ ...checks, to: returnAddress(request.query.to, origin) }, signInCookie(checks.state));
      log.info('sign-in begun');
      return giveSignIn(reply, checks.state, sealed.toString('base64url')).redirect(url.href, 303);
    },
  );

  app.get<{ Querystring: { state?: unknown } }>(
    '/auth/callback',
    { errorHandler: showOnFirstPage },
    async (request, reply) => {
      const { to, ...checks } = beginningOf(request, seal);
      takeSignIn(reply, checks.state);
      const tokens = await identity.exchange(new URL(request.url, origin), checks);
      const before = sessionIdOf(request);
      if (before !== undefined) await end(before);
      log.info('sign-in done');
      return giveSession(reply, await opening.execute(tokens)).redirect(to, 303);
    },
  );

  app.post('/auth/sign-out', { onRequest: refuseForeign(origin) }, async (request, reply) => {
    const id = sessionIdOf(request);
    if (id === undefined) throw new NotSignedIn();
    await end(id);
    log.info('signed out');
    takeSession(reply);
    return { next: await nextAfter(identity) };
  });
}

/** A person stands in front of this, not a program: the portal's first page says what went wrong, by the code. */
function showOnFirstPage(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const { code, kind } = refusalOf(error);
  if (kind === 'internal') log.error('request failed', { code, kind, error });
  else log.warn('sign-in refused', { code, kind });
  reply.redirect(`/?problem=${code}`, 303);
}

/** What this browser began, by the cookie that only it has. @throws {SignInNotBegun} */
function beginningOf(request: FastifyRequest<{ Querystring: { state?: unknown } }>, seal: Seal): z.infer<typeof begun> {
  const { state } = request.query;
  const name = typeof state === 'string' ? signInCookie(state) : '';
  const opened = begun.safeParse(seal.open(Buffer.from(request.cookies[name] ?? '', 'base64url'), name));
  if (!opened.success || opened.data.state !== state) throw new SignInNotBegun();
  return opened.data;
}

/** Identity's own page for signing out; the first page when identity has none, or is away. */
async function nextAfter(identity: Identity): Promise<string> {
  try {
    return (await identity.signOutUrl())?.href ?? '/';
  } catch (error) {
    log.warn('part lost', { part: 'identity', error });
    return '/';
  }
}
