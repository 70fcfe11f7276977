import { log } from '@junction/telemetry';
import { Provider, type Client, type Context, type Token } from 'oidc-provider';
import type { Pool } from 'pg';
import type { IdentityConfig } from '../identity.config.js';
import { errorPage } from '../pages/error.page.js';
import { signedOutPage, signOutPage } from '../pages/sign-out.page.js';
import { OidcRecords } from '../store/oidc-records.js';
import { clientsOf } from './clients.js';
import { extraTokenClaims, findAccount, grantWithoutAsking, LIFETIMES, resourceIndicators } from './tokens.js';

/** Where the provider sends a browser to have its user say who they are. */
export const SIGN_IN_PATH = '/sign-in/';

/** OpenID Connect as Junction uses it: code flow with PKCE, clients with keys, refresh tokens that work once. */
export function makeProvider(config: IdentityConfig, pool: Pool): Provider {
  const algorithm = config.signingKeys.keys[0]?.kty === 'RSA' ? 'RS256' : 'ES256';
  const provider = new Provider(config.issuer, {
    adapter: (model: string) => new OidcRecords(pool, model),
    clients: clientsOf(config, algorithm),
    jwks: config.signingKeys,
    cookies: cookies(config.cookieSecret),
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'junction_pairs'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    subjectTypes: ['public'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: [algorithm] },
    pkce: { required: () => true },
    ttl: LIFETIMES,
    rotateRefreshToken: true,
    issueRefreshToken: (_: Context, client: Client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    interactions: { url: (_: Context, interaction: { uid: string }) => `${SIGN_IN_PATH}${interaction.uid}` },
    clientBasedCORS: () => false,
    findAccount,
    extraTokenClaims,
    loadExistingGrant: grantWithoutAsking,
    renderError: (ctx: Context, { error }: { error: string }) => show(ctx, errorPage(error, config.origin)),
    features: features(config, algorithm),
  });
  listen(provider);
  return provider;
}

/** No door more than Junction uses. */
const features = ({ audience, origin }: IdentityConfig, algorithm: string): object => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  clientCredentials: { enabled: true },
  revocation: { enabled: true, allowedPolicy: isItsOwn },
  resourceIndicators: resourceIndicators(audience, algorithm),
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx: Context, form: string) => show(ctx, signOutPage(form, comesFromPortal(ctx))),
    postLogoutSuccessSource: (ctx: Context) => show(ctx, signedOutPage(origin)),
  },
});

/** The portal proves that it sent somebody by their id token, or their browser says that it did; a stranger's link can't. */
const comesFromPortal = (ctx: Context): boolean =>
  ctx.oidc.entities.IdTokenHint !== undefined ||
  (ctx.oidc.entities.Client !== undefined && ['same-site', 'same-origin'].includes(ctx.get('sec-fetch-site')));

const isItsOwn = (_: Context, client: Client, token: Token): boolean => token.clientId === client.clientId;

/** Named for identity, because cookies of `localhost` are shared between ports. */
const cookies = (secret: string): object => ({
  keys: [secret],
  names: { session: 'junction_identity', interaction: 'junction_sign_in', resume: 'junction_sign_in_resume' },
  long: { httpOnly: true, sameSite: 'lax', signed: true },
  short: { httpOnly: true, sameSite: 'lax', signed: true },
});

function show(ctx: Context, page: string): void {
  ctx.type = 'html';
  ctx.body = page;
}

/** Says what happened, never to whom by name, and never with what token. */
function listen(provider: Provider): void {
  provider.on('interaction.started', () => log.info('sign-in begun'));
  provider.on('interaction.ended', (ctx: Context) =>
    log.info('sign-in done', { userId: ctx.oidc.entities.Account?.accountId ?? ctx.oidc.session.accountId }),
  );
  provider.on('end_session.success', () => log.info('signed out'));
  provider.on('authorization.error', () => log.warn('sign-in refused'));
  provider.on('grant.error', () => log.warn('token refused'));
  provider.on('server_error', (_: Context, error: unknown) => log.error('request failed', { error }));
}
