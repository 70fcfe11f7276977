import type { Account, Client, Context, Grant, Token } from 'oidc-provider';
import { userOf } from '../demonstration-users.js';
import { PARTNER_CLIENT_ID } from './clients.js';

/** What tokens are for, as a name the protocol accepts (RFC 8707); in the token itself stands the audience. */
const RESOURCE = 'urn:junction:graphs';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long things live, in seconds. Nobody stays signed in for longer than a long shift. */
export const LIFETIMES = {
  AccessToken: 5 * MINUTE,
  ClientCredentials: 5 * MINUTE,
  AuthorizationCode: 1 * MINUTE,
  IdToken: 5 * MINUTE,
  Interaction: 30 * MINUTE,
  RefreshToken: 12 * HOUR,
  Grant: 12 * HOUR,
  Session: 12 * HOUR,
};

/** Which graphs a client's tokens may ever be good for. */
const scopesOf = (client: Client): string => (client.clientId === PARTNER_CLIENT_ID ? 'partner' : 'staff analytics');

/** Access tokens are JWTs (RFC 9068) for Junction's graphs, whether or not the client asked for them by name. */
export const resourceIndicators = (audience: string, algorithm: string): object => ({
  enabled: true,
  defaultResource: () => RESOURCE,
  useGrantedResource: () => true,
  getResourceServerInfo: (_: Context, resource: string, client: Client) => {
    if (resource !== RESOURCE) throw new Error('no such resource');
    return {
      audience,
      scope: scopesOf(client),
      accessTokenFormat: 'jwt',
      accessTokenTTL: LIFETIMES.AccessToken,
      jwt: { sign: { alg: algorithm } },
    };
  },
});

/** Somebody invented, as tokens tell of them. */
export function findAccount(_: Context, id: string): Account | undefined {
  const user = userOf(id);
  return user && { accountId: id, claims: () => ({ sub: id, name: user.name, junction_pairs: user.pairs }) };
}

/** What an access token says besides the standard claims; a partner's system has neither name nor roles. */
export function extraTokenClaims(_: Context, token: Token): object | undefined {
  const user = token.accountId === undefined ? undefined : userOf(token.accountId);
  return user && { name: user.name, junction_pairs: user.pairs };
}

/** The portal is ours, so nobody is asked whether it may see who they are: the grant is simply made. */
export async function grantWithoutAsking({ oidc }: Context): Promise<Grant> {
  const { provider, client, session } = oidc;
  const grantId = session.grantIdFor(client.clientId);
  const found = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (found) return found;

  const grant = new provider.Grant({ accountId: session.accountId ?? '', clientId: client.clientId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(RESOURCE, scopesOf(client));
  await grant.save(LIFETIMES.Grant);
  return grant;
}
