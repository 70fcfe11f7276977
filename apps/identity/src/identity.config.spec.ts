import { describe, expect, it } from '@jest/globals';
import { KEYS } from './identity.builder.js';
import { ConfigInvalid, readConfig, readMigrationConfig } from './identity.config.js';

const jwk = (key: 'publicKey' | 'privateKey'): string => JSON.stringify(KEYS.portal[key].export({ format: 'jwk' }));
const GOOD = {
  JUNCTION_MODE: 'demonstration',
  JUNCTION_IDENTITY_PORT: '4010',
  JUNCTION_OIDC_ISSUER: 'http://localhost:4010',
  JUNCTION_ORIGIN: 'http://localhost:4000/',
  JUNCTION_OIDC_AUDIENCE: 'junction',
  JUNCTION_DATABASE_URL: 'postgres://junction_identity:word@127.0.0.1:45432/junction_identity',
  JUNCTION_DATABASE_OWNER_URL: 'postgres://junction_identity_owner@127.0.0.1:45432/junction_identity',
  JUNCTION_OIDC_SIGNING_KEYS: `{"keys":[${jwk('privateKey')}]}`,
  JUNCTION_OIDC_CLIENT_PUBLIC_KEY: jwk('publicKey'),
  JUNCTION_OIDC_COOKIE_SECRET: 'a secret of a test, long enough to be one',
};

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.faults;
    throw error;
  }
}

describe('the configuration of identity', () => {
  it('is read from the environment', () => {
    expect(readConfig(GOOD)).toMatchObject({ port: 4010, origin: 'http://localhost:4000', logLevel: 'info' });
    expect(readMigrationConfig(GOOD)).toEqual({
      ownerUrl: GOOD.JUNCTION_DATABASE_OWNER_URL,
      appRole: 'junction_identity',
    });
  });

  it('keeps nothing private of a key that should be public', () => {
    const { portalKey } = readConfig({ ...GOOD, JUNCTION_OIDC_CLIENT_PUBLIC_KEY: jwk('privateKey') });

    expect(portalKey).not.toHaveProperty('d');
  });

  it('is refused with every fault at once', () => {
    expect(faultsOf({})).toHaveLength(9);
  });

  it.each(['production', 'test', '', undefined])(
    'is refused in mode "%s": nobody signs in without a password',
    (mode) => {
      expect(faultsOf({ ...GOOD, JUNCTION_MODE: mode })).toEqual([
        'JUNCTION_MODE must be "demonstration": elsewhere an OpenID Connect provider of your own signs people in',
      ]);
    },
  );

  it.each([
    ['JUNCTION_OIDC_CLIENT_PUBLIC_KEY', '{'],
    ['JUNCTION_OIDC_CLIENT_PUBLIC_KEY', '{"kty":"oct","k":"c2VjcmV0"}'],
    ['JUNCTION_OIDC_SIGNING_KEYS', '{"keys":[]}'],
    ['JUNCTION_OIDC_COOKIE_SECRET', 'too-short-a-secret'],
    ['JUNCTION_DATABASE_URL', 'mysql://root:word@localhost/x'],
    ['JUNCTION_OIDC_ISSUER', 'ftp://localhost'],
    ['JUNCTION_IDENTITY_PORT', '70000'],
  ])('is refused for %s=%s, without repeating the value', (name, value) => {
    const faults = faultsOf({ ...GOOD, [name]: value });

    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(new RegExp(`^${name}`));
    expect(faults.join()).not.toContain(value);
  });
});
