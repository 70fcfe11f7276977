import { describe, expect, it } from '@jest/globals';
import { ConfigFaults, readConfig } from './config.js';
import { exampleEnvironment } from './example-service.builder.js';
import { withoutSecrets } from './start-failures.js';
import { quantityVariable, serviceVariables } from './variables.js';

const { environment } = exampleEnvironment();

function faultsOf(changed: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(serviceVariables, { ...environment, ...changed });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    return error.lines;
  }
}

describe('the settings of a service', () => {
  it('are read from the environment, each as what it is', () => {
    const config = readConfig(serviceVariables, { ...environment, JUNCTION_KAFKA_BROKERS: 'a:1,b.example:2' });

    expect(config).toMatchObject({
      JUNCTION_MODE: 'demonstration',
      JUNCTION_SERVICE_PORT: 0,
      JUNCTION_SERVICE_HOST: '127.0.0.1',
      JUNCTION_KAFKA_BROKERS: ['a:1', 'b.example:2'],
      JUNCTION_INTERNAL_PUBLIC_KEY: { kty: 'OKP', crv: 'Ed25519' },
    });
    expect(config.JUNCTION_HASH_KEY).toEqual(Buffer.alloc(32, 7));
  });

  it('are refused with every fault at once, in the order of the schema', () => {
    expect(faultsOf(Object.fromEntries(Object.keys(environment).map((name) => [name, undefined])))).toEqual([
      'JUNCTION_MODE is missing: expected demonstration or production',
      'JUNCTION_SERVICE_PORT is missing: expected a TCP port, 0 to 65535',
      'JUNCTION_DATABASE_URL is missing: expected an address such as postgres://role@host:5432/database',
      'JUNCTION_KAFKA_BROKERS is missing: expected host:port, several parted by commas',
      'JUNCTION_INTERNAL_PUBLIC_KEY is missing: expected an Ed25519 public key as a JSON Web Key',
      'JUNCTION_HASH_KEY is missing: expected 32 bytes in base64',
    ]);
  });

  it.each([
    ['JUNCTION_MODE', 'test'],
    ['JUNCTION_LOG_LEVEL', 'chatty'],
    ['JUNCTION_SERVICE_PORT', '65536'],
    ['JUNCTION_SERVICE_PORT', '40 01'],
    ['JUNCTION_SERVICE_PORT', '-1'],
    ['JUNCTION_SERVICE_PORT', '0x10'],
    ['JUNCTION_SERVICE_HOST', 'localhost'],
    ['JUNCTION_DATABASE_URL', 'mysql://correct-horse@127.0.0.1'],
    ['JUNCTION_DATABASE_OWNER_URL', 'correct-horse'],
    ['JUNCTION_KAFKA_BROKERS', '127.0.0.1'],
    ['JUNCTION_KAFKA_BROKERS', 'a:1,,b:2'],
    ['JUNCTION_INTERNAL_PUBLIC_KEY', '{"kty":"RSA","secret":"correct-horse"}'],
    ['JUNCTION_INTERNAL_PUBLIC_KEY', '{correct-horse'],
    ['JUNCTION_HASH_KEY', Buffer.alloc(31).toString('base64')],
    ['JUNCTION_HASH_KEY', 'correct-horse'],
  ])('%s is not %s, and the value is not repeated', (name, value) => {
    const faults = faultsOf({ [name]: value });

    expect(faults).toEqual([expect.stringContaining(`${name} is not valid: expected `)]);
    expect(faults.join()).not.toContain('correct-horse');
  });

  it('take an empty variable for a missing one', () => {
    expect(faultsOf({ JUNCTION_HASH_KEY: '', JUNCTION_LOG_LEVEL: '' })).toEqual([
      'JUNCTION_HASH_KEY is missing: expected 32 bytes in base64',
    ]);
  });

  it('say units and bounds, both included', () => {
    const schema = serviceVariables.pick({ JUNCTION_MODE: true }).extend({
      JUNCTION_POLL_MS: quantityVariable('milliseconds', 250, 1000),
    });
    const read = (value: string) => readConfig(schema, { ...environment, JUNCTION_POLL_MS: value }).JUNCTION_POLL_MS;

    expect([read('250'), read('1000')]).toEqual([250, 1000]);
    for (const wrong of ['249', '1001', '1e3', '500ms'])
      expect(() => read(wrong)).toThrow(
        'JUNCTION_POLL_MS is not valid: expected a whole number of milliseconds, 250 to 1000',
      );
  });
});

describe('the reason of a failed start', () => {
  it('holds no secret of the environment, whole or as a password', () => {
    const text = `could not use ${environment['JUNCTION_DATABASE_URL']} (correct-horse) with ${environment['JUNCTION_HASH_KEY']}`;

    expect(withoutSecrets(text, environment)).toBe('could not use … (…) with …');
  });

  it('is otherwise as it was', () => {
    expect(withoutSecrets('listen EADDRINUSE: address already in use', environment)).toContain('EADDRINUSE');
  });
});
