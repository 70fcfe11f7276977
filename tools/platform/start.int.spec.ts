import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startKafka } from './kafka.mjs';
import { startPostgres } from './postgres.mjs';
import { aCheckout, type Checkout, type Started } from './checkout.builder.mjs';

/** A busy machine takes its time to start a broker. */
const SLOW_MS = 240_000;

let checkout: Checkout;
beforeAll(async () => {
  checkout = await aCheckout();
}, SLOW_MS);
afterAll(() => checkout.remove());

const running = (name: string): { pid: number } | undefined =>
  (JSON.parse(readFileSync(join(checkout.data, 'processes.json'), 'utf8')) as { name: string; pid: number }[]).find(
    (entry) => entry.name === name,
  );

const told = async (port: number): Promise<Record<string, string>> =>
  (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Record<string, string>;

/** Nothing of this checkout runs any more, at the latest after `withinMs`. */
async function nothingRuns(withinMs: number): Promise<string[]> {
  const deadline = Date.now() + withinMs;
  while (checkout.processes().length > 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50));
  return checkout.processes();
}

describe('npm start', () => {
  let start: Started;

  it(
    'brings everything up and says where to go',
    async () => {
      start = checkout.start();

      await start.says(/Junction is ready/, SLOW_MS);

      expect(start.output()).toContain(`Open      http://localhost:${checkout.ports['JUNCTION_PORT']}`);
      expect(start.output()).toMatch(/✔ PostgreSQL +[\d.]+ s/);
      expect(start.output()).toMatch(/✔ Kafka +[\d.]+ s/);
    },
    SLOW_MS,
  );

  it("tells each part its own secrets and nobody else's", async () => {
    const gateway = await told(Number(checkout.ports['JUNCTION_PORT']));
    const cases = await told(Number(checkout.ports['JUNCTION_CASES_PORT']));

    expect(gateway).toHaveProperty('JUNCTION_INTERNAL_PRIVATE_KEY');
    expect(cases).not.toHaveProperty('JUNCTION_INTERNAL_PRIVATE_KEY');
    expect(cases).not.toHaveProperty('JUNCTION_DATABASE_OWNER_URL');
    expect(cases['JUNCTION_DATABASE_URL']).toContain('/junction_cases');
  });

  it(
    'refuses a second start from the same folder',
    async () => {
      const second = checkout.start();

      expect(await second.ended).toBe(1);
      expect(second.output()).toContain('Junction already runs from');
      expect(second.output()).not.toContain('    at ');
    },
    SLOW_MS,
  );

  it(
    'starts a part again that dies, and says so',
    async () => {
      process.kill(running('cases')?.pid ?? 0, 'SIGKILL');

      await start.says(/cases stopped \(SIGKILL\); starting it again/, SLOW_MS);
      await start.says(/cases is back after [\d.]+ s/, SLOW_MS);
    },
    SLOW_MS,
  );

  it(
    'stops within 5 s, and leaves no process',
    async () => {
      const askedAt = Date.now();
      start.kill('SIGINT');

      expect(await start.ended).toBe(0);
      expect(Date.now() - askedAt).toBeLessThan(5000);
      expect(await nothingRuns(0)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'ends what ignores the signal to stop, within 5 s as well',
    async () => {
      const stubborn = checkout.start({ env: { OTEL_STUBBORN: '1' } });
      await stubborn.says(/Junction is ready/, SLOW_MS);
      const askedAt = Date.now();

      stubborn.kill('SIGTERM');

      expect(await stubborn.ended).toBe(0);
      expect(Date.now() - askedAt).toBeLessThan(5000);
      expect(await nothingRuns(0)).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('a start that is killed outright', () => {
  it(
    'leaves nothing running for long',
    async () => {
      const start = checkout.start();
      await start.says(/Junction is ready/, SLOW_MS);

      start.kill('SIGKILL');

      expect(await nothingRuns(10_000)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'is cleaned up by the next start, should its guard be killed too, and the data are still there',
    async () => {
      const killed = checkout.start();
      await killed.says(/Junction is ready/, SLOW_MS);
      const secrets = readFileSync(join(checkout.data, 'secrets.json'), 'utf8');
      checkout.killGuard();
      killed.kill('SIGKILL');
      await killed.ended;

      const next = checkout.start();
      await next.says(/Junction is ready/, SLOW_MS);
      next.kill('SIGINT');
      await next.ended;

      expect(next.output()).toContain('ended what an earlier start left running');
      expect(readFileSync(join(checkout.data, 'secrets.json'), 'utf8')).toBe(secrets);
      expect(await nothingRuns(0)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'takes no later process for its own because it has the same number',
    async () => {
      writeFileSync(
        join(checkout.data, 'processes.json'),
        JSON.stringify([{ name: 'cases', pid: process.pid, startedTicks: '1', boot: 'another' }]),
      );
      const start = checkout.start({ env: { JUNCTION_PORT: 'none' } });

      expect(await start.ended).toBe(1);
    },
    SLOW_MS,
  );
});

describe('what somebody can put right', () => {
  const refused = async (env: Record<string, string>, args: string[] = []): Promise<string> => {
    const start = checkout.start({ env, args });
    expect(await start.ended).toBe(1);
    expect(start.output()).not.toContain('    at ');
    return start.output();
  };

  it(
    'is a port in use',
    async () => {
      const server = createServer();
      await new Promise<void>((done) =>
        server.listen(Number(checkout.ports['JUNCTION_CASES_PORT']), '127.0.0.1', done),
      );

      const output = await refused({});
      server.close();

      expect(output).toContain(
        `in use by another program: ${checkout.ports['JUNCTION_CASES_PORT']} (JUNCTION_CASES_PORT)`,
      );
    },
    SLOW_MS,
  );

  it.each([
    ['a file', '/etc/hostname', "isn't a folder"],
    ['a folder where none can be made', '/proc/junction', "can't be made there"],
    ["somebody else's files", '/usr', 'holds other things'],
  ])(
    'is a data folder that is %s',
    async (_, folder, says) => {
      expect(await refused({ JUNCTION_DATA: folder })).toContain(says);
    },
    SLOW_MS,
  );

  it(
    'is a wrong setting',
    async () => {
      expect(await refused({ JUNCTION_LOG_LEVEL: 'loud' })).toContain(
        'JUNCTION_LOG_LEVEL=loud: say error, warn, info or debug',
      );
    },
    SLOW_MS,
  );

  it(
    'is an unknown option',
    async () => {
      expect(await refused({}, ['--frish'])).toContain("Unknown option '--frish'");
    },
    SLOW_MS,
  );

  it(
    'is a part that does not start: its last words are shown, and the others stop',
    async () => {
      const main = join(checkout.folder, 'apps/cases/dist/main.js');
      const program = readFileSync(main, 'utf8');
      writeFileSync(main, "console.error('cases cannot start: no such planet'); process.exit(1);");

      const output = await refused({});
      writeFileSync(main, program);

      expect(output).toContain('no such planet');
      expect(await nothingRuns(0)).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('servers of your own', () => {
  it(
    'are used instead, and none is started',
    async () => {
      const folder = join(checkout.folder, 'theirs');
      mkdirSync(folder);
      const postgres = await startPostgres({ folder: join(folder, 'postgres'), password: 'their word' });
      const kafka = await startKafka({ folder: join(folder, 'kafka') });
      const env = { JUNCTION_POSTGRES_URL: postgres.url, JUNCTION_KAFKA_BROKERS: kafka.brokers };
      try {
        const start = checkout.start({ env });
        await start.says(/Junction is ready/, SLOW_MS);
        const cases = await told(Number(checkout.ports['JUNCTION_CASES_PORT']));
        start.kill('SIGINT');
        await start.ended;

        expect(start.output()).not.toMatch(/✔ (PostgreSQL|Kafka)/);
        expect(new URL(cases['JUNCTION_DATABASE_URL'] ?? '').port).toBe(String(postgres.port));
        expect(cases['JUNCTION_KAFKA_BROKERS']).toBe(kafka.brokers);
        expect(await rights(cases['JUNCTION_DATABASE_URL'] ?? '')).toEqual({
          rolsuper: false,
          rolbypassrls: false,
          owns: '0',
        });
      } finally {
        await Promise.all([postgres.stop(), kafka.stop()]);
      }
    },
    SLOW_MS,
  );
});

/** What the role of this address may do: it must be able to get past no policy, and own nothing. */
async function rights(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `select rolsuper, rolbypassrls, (select count(*) from pg_database where datdba = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  );
  await client.end();
  return rows[0] as unknown;
}

describe('a start that is told to stop half-way', () => {
  it(
    'ends at once, and leaves no process',
    async () => {
      const start = checkout.start();
      await start.says(/✔ PostgreSQL/, SLOW_MS);
      const askedAt = Date.now();

      start.kill('SIGTERM');

      expect(await start.ended).toBe(0);
      expect(Date.now() - askedAt).toBeLessThan(5000);
      expect(await nothingRuns(0)).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('npm start -- --fresh', () => {
  it(
    'refuses where the data are on servers of somebody else',
    async () => {
      const start = checkout.start({ args: ['--fresh'], env: { JUNCTION_POSTGRES_URL: 'postgres://x@127.0.0.1:1/x' } });

      expect(await start.ended).toBe(1);
      expect(start.output()).toContain('--fresh clears only what Junction runs itself');
    },
    SLOW_MS,
  );

  it(
    'clears what it made, and nothing else',
    async () => {
      const before = readFileSync(join(checkout.data, 'secrets.json'), 'utf8');
      mkdirSync(join(checkout.data, 'mine'));

      const start = checkout.start({ args: ['--fresh'] });
      await start.says(/Junction is ready/, SLOW_MS);
      start.kill('SIGINT');
      await start.ended;

      expect(readFileSync(join(checkout.data, 'secrets.json'), 'utf8')).not.toBe(before);
      expect(existsSync(join(checkout.data, 'mine'))).toBe(true);
    },
    SLOW_MS,
  );
});
