import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDisk, checkPorts, checkServers } from './checks.mjs';
import { freePort, freePorts } from './free-port.mjs';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const listening = async (port: number): Promise<void> => {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
};

describe('servers of your own', () => {
  it('are no matter where none is named', async () => {
    await expect(checkServers({})).resolves.toBeUndefined();
  });

  it('are fine when they answer, and one broker of several does', async () => {
    const [up, down] = (await freePorts(2)) as [number, number];
    await listening(up);
    const brokers = `127.0.0.1:${down},127.0.0.1:${up}`;
    const env = { JUNCTION_POSTGRES_URL: `postgres://me:word@127.0.0.1:${up}/x`, JUNCTION_KAFKA_BROKERS: brokers };

    await expect(checkServers(env)).resolves.toBeUndefined();
  });

  it('that do not answer are named with their settings, all at once and within seconds, and without a password', async () => {
    const port = await freePort();
    const env = {
      JUNCTION_POSTGRES_URL: `postgres://me:secret@127.0.0.1:${port}/x`,
      JUNCTION_KAFKA_BROKERS: `127.0.0.1:${port}`,
      JUNCTION_CASES_DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/cases`,
    };
    const startedAt = Date.now();

    const said = await checkServers(env).catch((error: unknown) => String(error));

    for (const name of Object.keys(env)) expect(said).toContain(`127.0.0.1:${port} (${name})`);
    expect(said).toContain('Start it, or');
    expect(said).not.toContain('secret');
    expect(Date.now() - startedAt).toBeLessThan(6000);
  });

  it('with a name that nobody knows are named as well', async () => {
    await expect(checkServers({ JUNCTION_KAFKA_BROKERS: 'kafka.invalid:9092' })).rejects.toThrow(
      'kafka.invalid:9092 (JUNCTION_KAFKA_BROKERS)',
    );
  });
});

describe('ports in use', () => {
  it('are all named in the advice, so that it can be followed once', async () => {
    const [cases, reporting] = (await freePorts(2)) as [number, number];
    await Promise.all([listening(cases), listening(reporting)]);
    const env = { JUNCTION_CASES_PORT: String(cases), JUNCTION_REPORTING_PORT: String(reporting) };

    await expect(checkPorts(env)).rejects.toThrow(
      /other ports: .*JUNCTION_CASES_PORT=\d+ JUNCTION_REPORTING_PORT=\d+.* npm start/,
    );
  });
});

describe('a disk', () => {
  const CHECKOUT = process.cwd();

  it('that is full is named, with what is needed', () => {
    // Nothing can be kept in /proc: it has no room at all.
    expect(() => checkDisk(CHECKOUT, '/proc', {})).toThrow(
      /The disk that holds \/proc has 0 MB free, and Junction needs 500 MB to run\. .*JUNCTION_DATA=/,
    );
  });

  it('needs less where the servers are yours, or their data there already', () => {
    const theirs = { JUNCTION_POSTGRES_URL: 'postgres://x@y/z', JUNCTION_KAFKA_BROKERS: 'y:9092' };

    expect(() => checkDisk(CHECKOUT, '/proc', theirs)).toThrow(/needs 100 MB/);
  });

  it('with room is fine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'junction-disk-'));
    for (const name of ['postgres', 'kafka']) mkdirSync(join(folder, name));

    expect(() => checkDisk(CHECKOUT, folder, {})).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});
