import { PartUnavailable } from '@junction/errors';
import { AddressNotFound } from '@junction/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from './choose-encoding.rules.js';
import type { PortalFile, PortalFiles } from './portal-files.js';

/** What the gateway answers itself; a page is never served in its place, whatever comes after. */
const NOT_PAGES = /^\/(?:auth|live|graphql|partner|analytics|health|metrics)(?:\/|$)/;

const YEAR_SECONDS = 31_536_000;

/** Files by their address; every other address is one of the portal's pages, which all begin with the same file. */
export function portalRoutes(app: FastifyInstance, files: PortalFiles): void {
  app.setNotFoundHandler(async (request, reply) => {
    const address = pathOf(request);
    if (!['GET', 'HEAD'].includes(request.method) || NOT_PAGES.test(address)) throw new AddressNotFound();
    const file = files.find(address) ?? pageAt(address, files);
    return send(file, request, reply);
  });
}

/** An address with a dot in its last part is a file that isn't there: a page in its place would be run as a script. */
function pageAt(address: string, files: PortalFiles): PortalFile {
  if (address.slice(address.lastIndexOf('/')).includes('.')) throw new AddressNotFound();
  if (!files.page) throw new PartUnavailable('portal');
  return files.page;
}

async function send(file: PortalFile, { headers, method }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const encoding = chooseEncoding(headers['accept-encoding']);
  reply.headers({
    'content-type': file.type,
    'cache-control': file.isImmutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-store',
    vary: 'accept-encoding',
    etag: file.etag,
  });
  if (headers['if-none-match'] === file.etag) return reply.status(304).send();
  const content = await file.as(encoding);
  if (content !== (await file.as('identity'))) reply.header('content-encoding', encoding);
  reply.header('content-length', content.length).status(200);
  return method === 'HEAD' ? reply.send() : reply.send(content);
}

/** Without query; an address that can't be decoded is no page. */
function pathOf({ url }: FastifyRequest): string {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    throw new AddressNotFound();
  }
}
