import type { FastifyRequest } from 'fastify';
import { NotFromHere } from './door.errors.js';

/** What the portal's own pages send with every request; a form or link of another site can't. */
export const PORTAL_HEADER = 'x-junction';
const PORTAL = 'portal';

/**
 * Lets through what a page of this origin sent, and nothing that another site could make a browser send: the portal's
 * own header, which no form can add and no other origin may; then `Origin` and `Sec-Fetch-Site`, where the browser
 * tells them. `none` is somebody at the address bar, who sends no such header either.
 */
export function refuseForeign(origin: string): (request: FastifyRequest) => Promise<void> {
  return async ({ headers }) => {
    if (headers[PORTAL_HEADER] !== PORTAL) throw new NotFromHere(`the header ${PORTAL_HEADER} is missing`);
    if (headers.origin !== undefined && headers.origin !== origin)
      throw new NotFromHere('it comes from another origin');
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw new NotFromHere('it comes from another site');
  };
}
