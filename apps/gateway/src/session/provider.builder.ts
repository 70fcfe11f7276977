import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pair } from '@junction/auth';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { Provider, type Adapter, type Context, type Payload, type Token } from 'oidc-provider';
import { NORTH } from './identity.builder.js';

// Specs run in a realm of their own, and the provider takes a clone from the platform's realm for no plain object.
globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A real OpenID Connect provider in this process, at which somebody signs in without being asked anything. */
export interface ProviderInProcess {
  readonly issuer: string;
  /** What the gateway proves itself with. */
  readonly clientKey: JWK;
  /** Who signs in next. */
  userId: string;
  /** What each user is, from the next token on; nothing if absent. */
  roles: Readonly<Record<string, readonly Pair[]>>;
  /** An access token of its own, with claims as a test wants them. */
  sign(claims?: JWTPayload): Promise<string>;
  /** Stops answering without going away, or answers again. */
  isAway: boolean;
  stop(): Promise<void>;
}

export const CLIENT_ID = 'junction-portal';
export const AUDIENCE = 'junction';
const RESOURCE = 'urn:junction:graphs';

/** @param origin where the portal is. */
export async function aProvider(origin: string): Promise<ProviderInProcess> {
  const handlers = Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => void>();
  const server = createServer((request, response) => void handlers.promise.then((handle) => handle(request, response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = await generateKeyPair('ES256', { extractable: true });
  const signing = await generateKeyPair('ES256', { extractable: true });
  const running: ProviderInProcess = {
    issuer,
    clientKey: await exportJWK(client.privateKey),
    userId: 'sam.reid',
    roles: { 'sam.reid': [{ ldServiceId: NORTH, role: 'practitioner' }] },
    isAway: false,
    sign: (claims = {}) =>
      new SignJWT({ iss: issuer, aud: AUDIENCE, sub: 'a-partner', exp: Math.floor(Date.now() / 1000) + 60, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(signing.privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = new Provider(issuer, {
    ...CONFIGURATION,
    extraTokenClaims: (_: Context, { accountId }: Token) => ({
      name: 'Sam Reid',
      junction_pairs: running.roles[accountId ?? ''] ?? [],
    }),
    adapter: (model: string) => new Kept(model),
    clients: [aClient(await exportJWK(client.publicKey), origin)],
    jwks: { keys: [{ ...(await exportJWK(signing.privateKey)), kid: 'one', alg: 'ES256', use: 'sig' }] },
  });
  const answer = provider.callback();
  handlers.resolve((request, response) => {
    if (running.isAway) return void response.writeHead(503).end('away');
    if (!request.url?.startsWith('/sign-in/')) return answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: running.userId } });
  });
  return running;
}

const aClient = (publicKey: JWK, origin: string): object => ({
  client_id: CLIENT_ID,
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [`${origin}/auth/callback`],
  post_logout_redirect_uris: [`${origin}/`],
  token_endpoint_auth_method: 'private_key_jwt',
  id_token_signed_response_alg: 'ES256',
  jwks: { keys: [{ ...publicKey, use: 'sig', alg: 'ES256' }] },
});

/** What the provider keeps, for as long as the test runs. */
class Kept implements Adapter {
  readonly #payloads = new Map<string, Payload>();

  constructor(readonly model: string) {}

  async upsert(id: string, payload: Payload): Promise<void> {
    this.#payloads.set(id, payload);
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.#payloads.get(id);
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...this.#payloads.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    this.#payloads.set(id, { ...this.#payloads.get(id), consumed: Math.floor(Date.now() / 1000) });
  }

  async destroy(id: string): Promise<void> {
    this.#payloads.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.#payloads) if (payload.grantId === grantId) this.#payloads.delete(id);
  }
}

const CONFIGURATION: Readonly<Record<string, unknown>> = {
  renderError: (ctx: Context, { error }: { error: string }) => void (ctx.body = error),
  scopes: ['openid', 'profile', 'offline_access'],
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  clientAuthMethods: ['private_key_jwt'],
  ttl: {
    AccessToken: 60,
    IdToken: 60,
    RefreshToken: 3600,
    Grant: 3600,
    Session: 3600,
    Interaction: 60,
    AuthorizationCode: 60,
  },
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  cookies: { keys: ['a secret of a test'] },
  interactions: { url: (_: Context, { uid }: { uid: string }) => `/sign-in/${uid}` },
  findAccount: (_: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id, name: 'Sam Reid' }) }),
  loadExistingGrant: async ({ oidc: { provider, client, session } }: Context) => {
    const grant = new provider.Grant({ accountId: session.accountId ?? '', clientId: client.clientId });
    grant.addOIDCScope('openid profile offline_access');
    await grant.save(3600);
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        audience: AUDIENCE,
        scope: '',
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
};
