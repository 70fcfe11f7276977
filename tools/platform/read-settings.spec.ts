import { describe, expect, it } from '@jest/globals';
import { readSettings } from './read-settings.mjs';
import { secretsOf } from './secrets.mjs';
import { SETTINGS, settingsTable } from './settings.mjs';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const faultsOf = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

/** All that production needs, well formed. */
const key = (isPrivate: boolean): string =>
  JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'x', ...(isPrivate && { d: 'd' }) });
const PRODUCTION: Record<string, string> = {
  JUNCTION_MODE: 'production',
  JUNCTION_ORIGIN: 'https://junction.example.org',
  JUNCTION_KAFKA_BROKERS: 'a.example.org:9092,b.example.org:9092',
  JUNCTION_OIDC_ISSUER: 'https://identity.example.org/realm/',
  ...Object.fromEntries(
    ['CASES', 'REPORTING', 'GATEWAY'].flatMap((app) => [
      [`JUNCTION_${app}_DATABASE_URL`, `postgres://app:word@db.example.org/${app}`],
      [`JUNCTION_${app}_DATABASE_OWNER_URL`, `postgres://owner:word@db.example.org/${app}`],
    ]),
  ),
  JUNCTION_INTERNAL_PRIVATE_KEY: key(true),
  JUNCTION_INTERNAL_PUBLIC_KEY: key(false),
  JUNCTION_OIDC_CLIENT_KEY: key(true),
  JUNCTION_SESSION_SECRET: 's'.repeat(32),
  JUNCTION_CASES_HASH_KEY: Buffer.alloc(32, 1).toString('base64'),
  JUNCTION_REPORTING_HASH_KEY: Buffer.alloc(32, 2).toString('base64'),
};

describe('reading the settings', () => {
  it('needs none for a demonstration', () => {
    expect(readSettings({})).toMatchObject({
      mode: 'demonstration',
      origin: 'http://localhost:4000',
      ports: { gateway: 4000, identity: 4010, cases: 4001, reporting: 4005, postgres: 45432, kafka: 49092 },
      given: {},
    });
  });

  it('takes an empty value for none', () => {
    expect(readSettings({ JUNCTION_PORT: '', JUNCTION_POSTGRES_URL: '' })).toMatchObject({ ports: { gateway: 4000 } });
  });

  it('puts the port into the origin', () => {
    expect(readSettings({ JUNCTION_PORT: '4100' }).origin).toBe('http://localhost:4100');
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ JUNCTION_PORT: '0', JUNCTION_POSTGRES_URL: 'mysql://x', JUNCTION_KAFKA_BROKERS: 'a b' });

    expect(faults).toContain('3 settings are wrong');
    expect(faults).toContain('JUNCTION_PORT=0: a port is a whole number from 1 to 65535');
    expect(faults).toContain('JUNCTION_POSTGRES_URL');
    expect(faults).toContain('JUNCTION_KAFKA_BROKERS=a b');
  });

  it('refuses a setting that there is none of, so that a slip in its name is no silent default', () => {
    const faults = faultsOf({ JUNCTION_PROT: '4100', JUNCTION_DATABASE_URL: 'postgres://me:word@db/x', PORT: '1' });

    expect(faults).toContain('2 settings are wrong');
    expect(faults).toContain('JUNCTION_PROT: there is no such setting; README.md lists them all');
    expect(faults).not.toContain('word');
  });

  it.each(['JUNCTION_FULL', 'JUNCTION_PINNED', 'JUNCTION_COUNTS', 'JUNCTION_PREPARED'])(
    'knows %s, which the tools use among themselves',
    (name) => {
      expect(faultsOf({ [name]: '1' })).toBe('');
    },
  );

  it('takes an empty value of a setting that there is none of for none', () => {
    expect(faultsOf({ JUNCTION_PROT: '' })).toBe('');
  });

  it.each(['65536', '-1', '4000.5', '4e3', ' 4000', 'abc'])('refuses the port "%s"', (port) => {
    expect(faultsOf({ JUNCTION_PORT: port })).toContain('JUNCTION_PORT');
  });

  it('refuses one port for two parts', () => {
    expect(faultsOf({ JUNCTION_CASES_PORT: '4000' })).toContain(
      'JUNCTION_CASES_PORT=4000: JUNCTION_PORT has that port',
    );
  });

  it('refuses a database without its owner', () => {
    const { JUNCTION_CASES_DATABASE_URL: url = '' } = PRODUCTION;

    expect(faultsOf({ JUNCTION_CASES_DATABASE_URL: url })).toContain('JUNCTION_CASES_DATABASE_OWNER_URL');
  });
});

describe('production', () => {
  it('starts with secrets and servers of its own', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({
      mode: 'production',
      oidcIssuer: 'https://identity.example.org/realm',
    });
  });

  const needed = SETTINGS.filter((setting) => setting.isNeededInProduction).map(({ name }) => name);
  it.each(needed)('does not start without %s', (name) => {
    const { [name]: _, ...others } = PRODUCTION;

    expect(faultsOf(others)).toContain(`${name} must be set in production`);
  });

  it('does not start on plain http', () => {
    expect(faultsOf({ ...PRODUCTION, JUNCTION_ORIGIN: 'http://junction.example.org' })).toContain('must be https');
  });

  it('refuses the secrets of a demonstration, and never says them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'junction-secrets-'));
    const secrets = secretsOf(folder);
    rmSync(folder, { recursive: true });
    const borrowed = {
      JUNCTION_SESSION_SECRET: secrets.session,
      JUNCTION_INTERNAL_PRIVATE_KEY: JSON.stringify(secrets.internal.private),
      JUNCTION_CASES_DATABASE_URL: `postgres://junction_cases:${secrets.roles['junction_cases']}@db/junction_cases`,
    };

    const faults = faultsOf({ ...PRODUCTION, ...borrowed });

    for (const name of Object.keys(borrowed)) expect(faults).toContain(`${name} is a secret of demonstration mode`);
    for (const value of Object.values(borrowed)) expect(faults).not.toContain(value);
  });

  it('never says a secret that is malformed', () => {
    expect(faultsOf({ ...PRODUCTION, JUNCTION_SESSION_SECRET: 'too short' })).not.toContain('too short');
  });
});

describe('the secrets of a data folder', () => {
  it('are made once, and readable by their owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'junction-secrets-'));

    const made = secretsOf(folder);

    expect(secretsOf(folder)).toEqual(made);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

describe('the table of settings', () => {
  it('has a row for each, named once, with no value of a secret', () => {
    const names = SETTINGS.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(settingsTable()).toContain(`| \`${name}\` |`);
  });
});
