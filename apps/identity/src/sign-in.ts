import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@junction/telemetry';
import { errors, type Provider } from 'oidc-provider';
import { userCalled } from './demonstration-users.js';
import { errorPage } from './pages/error.page.js';
import { signInPage } from './pages/sign-in.page.js';
import { PARTNER_CLIENT_ID } from './provider/clients.js';
import { SIGN_IN_PATH } from './provider/provider.js';
import { sendPage } from './send.js';
import type { IdentityConfig } from './identity.config.js';

/** A form with one short field. */
const FORM_BYTES_MAX = 1_000;

/**
 * The page on which people say who they are, and its answer.
 * Another site can't answer for them: the provider's cookie of this one sign-in is needed (SameSite=Lax), and a form
 * that a browser sends from elsewhere is refused.
 */
export class SignIn {
  constructor(
    private readonly provider: Provider,
    private readonly config: IdentityConfig,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { uid, prompt } = await this.provider.interactionDetails(request, response);
      if (prompt.name === 'consent') await this.provider.interactionFinished(request, response, { consent: {} });
      else if (request.method === 'POST') await this.#answer(request, response);
      else this.#ask(`${SIGN_IN_PATH}${uid}`, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      this.#refuse(response, 400, 'session_not_found');
    }
  }

  #ask(address: string, response: ServerResponse): void {
    const partner = this.config.partnerKey && PARTNER_CLIENT_ID;
    sendPage(response, 200, signInPage(address, { partner }));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#isOurForm(request)) {
      this.#refuse(response, 403, 'invalid_request');
      return;
    }
    const user = userCalled((await formOf(request)).get('user'));
    if (!user) {
      this.#refuse(response, 400, 'invalid_request');
      return;
    }
    const result = { login: { accountId: user.id, amr: ['user'] } };
    await this.provider.interactionFinished(request, response, result);
  }

  #isOurForm({ headers }: IncomingMessage): boolean {
    const site = headers['sec-fetch-site'];
    const origin = headers.origin;
    return (site === undefined || site === 'same-origin') && (origin === undefined || origin === this.config.issuer);
  }

  #refuse(response: ServerResponse, status: number, code: string): void {
    log.warn('sign-in refused', { status });
    sendPage(response, status, errorPage(code, this.config.origin));
  }
}

/** The fields of a form; empty when it is larger than a form of ours can be. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > FORM_BYTES_MAX) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}
