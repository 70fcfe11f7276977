import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { log, metricsPage } from '@junction/telemetry';
import type { Provider } from 'oidc-provider';
import type { Asset } from './assets.js';
import type { IdentityConfig } from './identity.config.js';
import { errorPage } from './pages/error.page.js';
import { SIGN_IN_PATH } from './provider/provider.js';
import { protect, send, sendPage } from './send.js';
import { SignIn } from './sign-in.js';

/** What the server is made of. */
export interface Parts {
  readonly config: IdentityConfig;
  readonly provider: Provider;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Whether the database answers. */
  readonly isUp: () => Promise<boolean>;
}

/** Identity over HTTP: health and metrics by any name, all else by the issuer's own (no address taken from a header). */
export function makeServer(parts: Parts): Server {
  const { config, provider } = parts;
  const signIn = new SignIn(provider, config);
  const protocol: RequestListener = provider.callback();
  const host = new URL(config.issuer).host;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    protect(response, config.origin);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const asset = parts.assets.get(path);

    if (path === '/health') await health(response, parts.isUp);
    else if (path === '/metrics') send(response, 200, await metrics());
    else if (request.headers.host !== host)
      send(response, 421, { type: 'text/plain', body: 'not known by this name\n' });
    else if (asset) send(response, 200, { ...asset, cache: 'public, max-age=300' });
    else if (path.startsWith(SIGN_IN_PATH)) await signIn.handle(request, response);
    else protocol(request, response);
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('request failed', { error });
      if (response.headersSent) response.destroy();
      else sendPage(response, 500, errorPage('server_error', config.origin));
    });
  });
}

async function health(response: ServerResponse, isUp: Parts['isUp']): Promise<void> {
  const up = await isUp();
  const database = up ? { up } : { up, why: 'does not answer' };
  send(response, up ? 200 : 503, { type: 'application/json', body: JSON.stringify({ up, parts: { database } }) });
}

async function metrics(): Promise<{ type: string; body: string }> {
  const { contentType: type, body } = await metricsPage();
  return { type, body };
}
