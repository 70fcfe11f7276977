import type { OidcTokens } from '@junction/auth';
import { NotSignedIn, PartUnavailable } from '@junction/errors';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import * as openid from 'openid-client';
import { Identity, type Checks, type Tokens } from './identity.js';

/** Where identity is, and who we are to it. */
export interface OpenIdOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Private, ES256: the client proves itself with a signature, there is no shared secret. */
  readonly clientKey: JWK;
  /** The public origin of the portal. */
  readonly origin: string;
}

const TIMEOUT_SECONDS = 3;

/** Refused by identity, or forged on the way; anything else that goes wrong means that identity is not there. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'invalid_grant',
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
]);

/** Any OpenID Connect provider, by its discovery document: code flow, PKCE S256, `private_key_jwt`. */
export class OpenIdIdentity extends Identity {
  #found: Promise<openid.Configuration> | undefined;

  constructor(
    private readonly options: OpenIdOptions,
    private readonly tokens: Pick<OidcTokens, 'verify'>,
  ) {
    super();
  }

  async signInUrl({ state, nonce, verifier }: Checks): Promise<URL> {
    return openid.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: `${this.options.origin}/auth/callback`,
      scope: 'openid profile offline_access',
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Computers are shared: whoever signs in shows that it is them, whoever sat here before.
      prompt: 'login',
    });
  }

  async exchange(returned: URL, { state, nonce, verifier }: Checks): Promise<Tokens> {
    const configuration = await this.#configuration();
    return this.#granted(
      openid.authorizationCodeGrant(configuration, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }),
    );
  }

  async renew(refreshToken: string): Promise<Tokens> {
    return this.#granted(openid.refreshTokenGrant(await this.#configuration(), refreshToken));
  }

  async signOutUrl(): Promise<URL | undefined> {
    const configuration = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.options.origin}/` });
  }

  async #granted(grant: Promise<openid.TokenEndpointResponse>): Promise<Tokens> {
    try {
      const { access_token: access, refresh_token: refresh } = await grant;
      return { access, refresh, bearer: await this.tokens.verify(access) };
    } catch (error) {
      throw refusalFor(error);
    }
  }

  /** Found when first needed, and again after a failure: the gateway starts whether identity is there or not. */
  #configuration(): Promise<openid.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = undefined;
      throw new PartUnavailable('identity', error);
    });
    return this.#found;
  }

  async #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientKey } = this.options;
    const key = (await importJWK({ ...clientKey, alg: 'ES256' })) as CryptoKey;
    const proof = openid.PrivateKeyJwt({ key, ...(clientKey.kid !== undefined && { kid: clientKey.kid }) });
    const server = new URL(issuer);
    return openid.discovery(server, clientId, {}, proof, {
      timeout: TIMEOUT_SECONDS,
      // Plain http is for an identity on this very machine; configuration refuses it elsewhere.
      ...(server.protocol === 'http:' && { execute: [openid.allowInsecureRequests] }),
    });
  }
}

function refusalFor(error: unknown): unknown {
  if (error instanceof NotSignedIn || error instanceof PartUnavailable) return error;
  const said: unknown = error instanceof openid.ResponseBodyError ? error.error : Reflect.get(Object(error), 'code');
  if (!REFUSALS.has(said)) return new PartUnavailable('identity', error);
  return Object.assign(new NotSignedIn('identity refused'), { cause: error });
}
