import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * `__Host-`: the browser takes it only over a safe connection, for this host alone, for every path; no neighbour can
 * set it (RFC 6265bis, 4.1.3). It ends with the browser.
 */
export const SESSION_COOKIE = '__Host-junction';
export const SIGN_IN_COOKIE = '__Host-junction-sign-in';

const ALONE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The secret of the browser's session, if it sent one. */
export const sessionIdOf = (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE];

/** Puts a session into the browser. */
export const giveSession = (reply: FastifyReply, id: string): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, id, ALONE);

/** Takes the session out of the browser. */
export const takeSession = (reply: FastifyReply): FastifyReply => reply.clearCookie(SESSION_COOKIE, ALONE);

/** What ties a sign-in to this browser until it comes back; one a `state`, so that two pages can sign in at once. */
export const giveSignIn = (reply: FastifyReply, state: string, sealed: string): FastifyReply =>
  reply.setCookie(signInCookie(state), sealed, { ...ALONE, maxAge: SIGN_IN_SECONDS });

/** Takes it out once the browser is back. */
export const takeSignIn = (reply: FastifyReply, state: string): FastifyReply =>
  reply.clearCookie(signInCookie(state), ALONE);

/** Named by the beginning of `state`, which stands in the address that the browser comes back to. */
export const signInCookie = (state: string): string => `${SIGN_IN_COOKIE}-${state.slice(0, 12)}`;

/** How long somebody may take to sign in. */
const SIGN_IN_SECONDS = 600;
