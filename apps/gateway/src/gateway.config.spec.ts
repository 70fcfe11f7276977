import { generateKeyPairSync } from 'node:crypto';
import { ConfigFaults, readConfig } from '@junction/service';
import { describe, expect, it } from '@jest/globals';
import { gatewayVariables } from './gateway.config.js';

const GOOD = {
  JUNCTION_MODE: 'demonstration',
  JUNCTION_PORT: '4000',
  JUNCTION_ORIGIN: 'http://localhost:4000/',
  JUNCTION_DATABASE_URL: 'postgres://junction_gateway:secret@127.0.0.1:5432/junction_gateway',
  JUNCTION_KAFKA_BROKERS: '127.0.0.1:9092',
  JUNCTION_INTERNAL_PRIVATE_KEY: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  JUNCTION_SUBGRAPHS: 'cases=http://127.0.0.1:4001/graphql,reporting=http://127.0.0.1:4005/graphql',
  JUNCTION_OIDC_ISSUER: 'http://localhost:4010',
  JUNCTION_OIDC_AUDIENCE: 'junction',
  JUNCTION_OIDC_CLIENT_ID: 'junction-portal',
  JUNCTION_OIDC_CLIENT_KEY: JSON.stringify(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  ),
  JUNCTION_SESSION_SECRET: 'a secret of at least thirty-two characters',
  JUNCTION_PORTAL_FOLDER: 'apps/portal/dist',
};

/** What is wrong with the settings when some are changed, by name. */
function faults(changes: Record<string, string>): string[] {
  try {
    readConfig(gatewayVariables, { ...GOOD, ...changes });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    return error.lines.map((line) => line.split(' ', 1)[0] ?? '');
  }
}

describe('the settings of the gateway', () => {
  it('are read, with what goes without saying', () => {
    expect(readConfig(gatewayVariables, GOOD)).toMatchObject({
      JUNCTION_PORT: 4000,
      JUNCTION_HOST: '127.0.0.1',
      JUNCTION_ORIGIN: 'http://localhost:4000',
      JUNCTION_SUBGRAPHS: { cases: 'http://127.0.0.1:4001/graphql', reporting: 'http://127.0.0.1:4005/graphql' },
      JUNCTION_NEEDED_SUBGRAPHS: ['cases'],
    });
  });

  it('are refused all at once, without a word of what was given', () => {
    const bad = { ...GOOD, JUNCTION_PORT: 'x', JUNCTION_SESSION_SECRET: 'too short', JUNCTION_SUBGRAPHS: 'cases' };

    expect(() => readConfig(gatewayVariables, bad)).toThrow(ConfigFaults);
    expect(faults(bad)).toEqual(['JUNCTION_PORT', 'JUNCTION_SUBGRAPHS', 'JUNCTION_SESSION_SECRET']);
    expect(() => readConfig(gatewayVariables, bad)).not.toThrow(/too short/);
  });

  it.each([
    ['JUNCTION_ORIGIN', 'http://junction.example'],
    ['JUNCTION_ORIGIN', 'http://127.0.0.1.example'],
    ['JUNCTION_OIDC_ISSUER', 'http://identity.example'],
    ['JUNCTION_INTERNAL_PRIVATE_KEY', GOOD.JUNCTION_OIDC_CLIENT_KEY],
    ['JUNCTION_OIDC_CLIENT_KEY', GOOD.JUNCTION_INTERNAL_PRIVATE_KEY],
    ['JUNCTION_OIDC_CLIENT_KEY', '{'],
  ])('refuse a %s that is not safe, or not a key of its kind', (name, value) => {
    expect(faults({ [name]: value })).toEqual([name]);
  });

  it('take https anywhere', () => {
    expect(
      faults({ JUNCTION_ORIGIN: 'https://junction.example', JUNCTION_OIDC_ISSUER: 'https://identity.example/a' }),
    ).toEqual([]);
  });
});
