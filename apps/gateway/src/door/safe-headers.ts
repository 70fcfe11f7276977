import type { FastifyReply, FastifyRequest } from 'fastify';

/** Scripts, styles, pictures and requests of this origin alone; nothing inline, nothing framed, nothing evaluated. */
const CONTENT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // An address may hold the id of a record; no other site is told where somebody came from.
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

const YEAR_SECONDS = 31_536_000;

/** The headers of every answer; behind https browsers are told never to come by http again. */
export function headersFor(origin: string): Readonly<Record<string, string>> {
  return origin.startsWith('https:')
    ? { ...HEADERS, 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` }
    : HEADERS;
}

/** Sets them before anything is read, so that refusals carry them too. Answers are not kept unless one says so. */
export function safeHeaders(origin: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const headers = { ...headersFor(origin), 'cache-control': 'no-store' };
  return async (_request, reply) => {
    reply.headers(headers);
  };
}
