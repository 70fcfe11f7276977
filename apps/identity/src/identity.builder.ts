import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import * as client from 'openid-client';
import type { IdentityConfig } from './identity.config.js';

/** Where the portal of a test would be; nothing listens there. */
export const ORIGIN = 'http://localhost:4000';

/** A key pair such as each client and the provider itself have. */
export const aKeyPair = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The keys of the provider and its clients in a test. */
export const KEYS = { signing: aKeyPair(), portal: aKeyPair(), partner: aKeyPair() };

/** A private key as the OpenID Connect client of a test takes it. */
export const keyOf = (key: KeyObject): Promise<CryptoKey> =>
  importJWK({ ...(key.export({ format: 'jwk' }) as JWK), alg: 'ES256' }) as Promise<CryptoKey>;

const publicJwk = (key: KeyObject): IdentityConfig['portalKey'] =>
  key.export({ format: 'jwk' }) as IdentityConfig['portalKey'];

/** What identity runs with in a test: a free port, a database, and keys of its own. */
export async function anIdentityConfig(databaseUrl: string): Promise<IdentityConfig> {
  const port = await freePort();
  return {
    logLevel: 'info',
    port,
    issuer: `http://localhost:${port}`,
    origin: ORIGIN,
    audience: 'junction',
    databaseUrl,
    signingKeys: { keys: [KEYS.signing.privateKey.export({ format: 'jwk' }) as never] },
    portalKey: publicJwk(KEYS.portal.publicKey),
    partnerKey: publicJwk(KEYS.partner.publicKey),
    cookieSecret: 'a secret of a test, long enough to be one',
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A client as identity knows it, or somebody with another key who pretends to be. */
export async function aClient(issuer: string, clientId: string, key: KeyObject): Promise<client.Configuration> {
  const auth = client.PrivateKeyJwt(await keyOf(key));
  return client.discovery(new URL(issuer), clientId, {}, auth, { execute: [client.allowInsecureRequests] });
}

/** What a browser sends with a request: a form makes it a POST. */
export interface Sent {
  readonly form?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

/** What a browser gets; `to` is where it is sent on to, or empty. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly to: string;
  readonly body: string;
}

/** A browser in a few lines: keeps cookies, stops at every redirect. */
export class Browser {
  readonly #jar = new Map<string, string>();

  constructor(private readonly home: string) {}

  async go(address: string, { form, headers = {} }: Sent = {}): Promise<Got> {
    const answer = await fetch(new URL(address, this.home), {
      redirect: 'manual',
      headers: { cookie: [...this.#jar].map((pair) => pair.join('=')).join('; '), accept: 'text/html', ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const { status, headers: got } = answer;
    return { status, headers: got, to: got.get('location') ?? '', body: await answer.text() };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const isGone = attributes.some((attribute) => /expires=Thu, 01 Jan 1970/i.test(attribute));
    if (isGone) this.#jar.delete(pair.slice(0, at));
    else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** One try to sign in, with what the portal remembers of it. */
export interface Attempt {
  readonly browser: Browser;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Where the provider sent the browser first. */
  readonly to: string;
}

/** Sends a browser from the portal to the provider. */
export async function beginSignIn(
  portal: client.Configuration,
  browser: Browser,
  change: Record<string, string> = {},
): Promise<Attempt> {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const address = client.buildAuthorizationUrl(portal, {
    redirect_uri: `${ORIGIN}/auth/callback`,
    scope: 'openid profile staff',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...change,
  });
  return { browser, verifier, state, nonce, to: (await browser.go(address.href)).to };
}

/** From the page on which somebody says who they are to the portal's callback. */
export async function choose({ browser, to }: Attempt, user: string): Promise<URL> {
  const { to: resume } = await browser.go(to, { form: { user } });
  return new URL((await browser.go(resume)).to);
}
