import type { ServerResponse } from 'node:http';

/** A page of ours. */
export function sendPage(response: ServerResponse, status: number, page: string): void {
  send(response, status, { type: 'text/html; charset=utf-8', body: page });
}

/** An answer with a body, complete. */
export function send(
  response: ServerResponse,
  status: number,
  {
    type,
    body,
    cache = 'no-store',
  }: { readonly type: string; readonly body: string | Buffer; readonly cache?: string },
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': cache,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** What every answer tells browsers: nothing runs that isn't a file of ours, and forms lead to us and the portal only. */
export function protect(response: ServerResponse, origin: string): void {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    'img-src data:',
    `form-action 'self' ${origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}
