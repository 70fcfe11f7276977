import type { IdentityConfig, PublicKey } from '../identity.config.js';

/** The demonstration's partner: a system that asks by itself, without a person. */
export const PARTNER_CLIENT_ID = 'demonstration-partner';

/** The gateway, on the portal's behalf. */
export const PORTAL_CLIENT_ID = 'junction-portal';

const keyOnly = {
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
} as const;

const keySet = (key: PublicKey): { keys: object[] } => ({ keys: [{ ...key, use: 'sig', alg: 'ES256' }] });

/** Who may ask for tokens. A client proves itself with a key of its own (RFC 7523): no secret is shared with anybody. */
export function clientsOf({ origin, portalKey, partnerKey }: IdentityConfig, idTokenAlgorithm: string): object[] {
  const portal = {
    ...keyOnly,
    client_id: PORTAL_CLIENT_ID,
    client_name: 'Junction',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${origin}/auth/callback`],
    post_logout_redirect_uris: [`${origin}/`],
    id_token_signed_response_alg: idTokenAlgorithm,
    jwks: keySet(portalKey),
  };
  if (!partnerKey) return [portal];
  const partner = {
    ...keyOnly,
    client_id: PARTNER_CLIENT_ID,
    client_name: 'Demonstration partner',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    id_token_signed_response_alg: idTokenAlgorithm,
    jwks: keySet(partnerKey),
  };
  return [portal, partner];
}
