import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ExampleProcess } from './example-process.builder.js';

const healthOf = (port: number) => fetch(`http://127.0.0.1:${port}/health`);

describe('a service as a process', () => {
  it('says that it is ready, answers, and stops in order when it is told to', async () => {
    const service = ExampleProcess.start();
    const port = await service.port();

    expect((await healthOf(port)).status).toBe(200);
    expect(service.lines()).toContainEqual(expect.objectContaining({ msg: 'ready', port, service: 'cases' }));
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('process_cpu_seconds_total');

    expect(await service.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(service.lines().map(({ msg }) => msg)).toEqual(expect.arrayContaining(['stopping', 'stopped']));
  });

  it('answers what it was asked before it was told to stop, and nobody after', async () => {
    const service = ExampleProcess.start({ EXAMPLE_HEALTH_MS: '600' });
    const port = await service.port();
    const before = healthOf(port);
    await sleep(150);

    const ended = service.end('SIGINT');
    await sleep(150);

    await expect(healthOf(port)).rejects.toThrow('fetch failed');
    expect((await before).status).toBe(200);
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('is gone within 3 s even where something does not let go', async () => {
    const service = ExampleProcess.start({ EXAMPLE_STOP_MS: '60000' });
    await service.port();

    const { code, tookMs } = await service.end('SIGTERM');

    expect(code).toBe(1);
    expect(tookMs).toBeLessThan(3_000);
    expect(service.stdout).toContain('stopped by the deadline');
  });

  it('does not start with settings that are wrong, and says all that is', async () => {
    const service = ExampleProcess.start({ JUNCTION_SERVICE_PORT: 'correct-horse', JUNCTION_HASH_KEY: '' });

    expect(await service.end()).toMatchObject({ code: 1 });
    expect(service.stderr).toBe(
      'JUNCTION_SERVICE_PORT is not valid: expected a TCP port, 0 to 65535\n' +
        'JUNCTION_HASH_KEY is missing: expected 32 bytes in base64\n',
    );
  });

  it('says in one line why it could not start', async () => {
    await using other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const service = ExampleProcess.start({ JUNCTION_SERVICE_PORT: String(port) });
    const { code } = await service.end();

    expect(code).toBe(1);
    expect(service.stderr).toMatch(/^not started: listen EADDRINUSE.*\n$/);
  });

  it('ends when something fails that nobody caught, without a word of it', async () => {
    const service = ExampleProcess.start({ EXAMPLE_CRASH: 'yes' });

    await healthOf(await service.port()).catch(() => {});

    expect(await service.end()).toMatchObject({ code: 1 });
    expect(service.lines().map(({ msg }) => msg)).toContain('process failed');
    expect(service.stdout + service.stderr).not.toContain('Fiction');
  });
});

describe('a command of a service', () => {
  it('has the settings and the providers, and ends', async () => {
    const service = ExampleProcess.start({}, 'migrate');

    expect(await service.end()).toMatchObject({ code: 0 });
    expect(service.stdout).toContain('migrated by ExampleDatabase demonstration');
    expect(service.lines()).toContainEqual(expect.objectContaining({ msg: 'command done', command: 'migrate' }));
  });

  it('that fails ends with 1, and the log has where', async () => {
    const service = ExampleProcess.start({}, 'rebuild');

    expect(await service.end()).toMatchObject({ code: 1 });
    expect(service.lines()).toContainEqual(
      expect.objectContaining({
        msg: 'command failed',
        command: 'rebuild',
        error: expect.objectContaining({ name: 'Error' }),
      }),
    );
    expect(service.stdout + service.stderr).not.toContain('Fiction');
  });

  it('that there is not is answered with those there are', async () => {
    const service = ExampleProcess.start({}, 'toString');

    expect(await service.end()).toMatchObject({ code: 2 });
    expect(service.stderr).toBe('no such command; there are: migrate, rebuild\n');
  });
});
