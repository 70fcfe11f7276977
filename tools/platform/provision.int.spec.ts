import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { holdServer } from './hold-server.mjs';
import { startPostgres } from './postgres.mjs';
import { databaseUrls, provision } from './provision.mjs';

/** A machine with much to do takes its time to start a server. */
const SLOW_MS = 60_000;

const OURS = { junction_cases: 'our word', junction_cases_owner: "our owner's word" };
const THEIRS = { junction_cases: 'their word', junction_cases_owner: "their owner's word" };

let folder: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'junction-provision-'));
  // PostgreSQL may run as another user, who has to get through.
  chmodSync(folder, 0o755);
  server = await startPostgres({ folder: join(folder, 'postgres'), password: 'the word' });
}, SLOW_MS);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, SLOW_MS);

const mayEnter = async (passwords: Record<string, string>): Promise<boolean> => {
  const { url } = databaseUrls(server.url, 'cases', passwords);
  return asked(url, 'select 1').then(
    () => true,
    () => false,
  );
};

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the databases on a server', () => {
  it('are made once, and kept', async () => {
    expect(await provision(server.url, OURS, ['cases'])).toEqual(['cases']);
    expect(await provision(server.url, OURS, ['cases'])).toEqual([]);
    expect(await mayEnter(OURS)).toBe(true);
  });

  it('are not taken over from another data folder: one line says what to do', async () => {
    await expect(provision(server.url, THEIRS, ['cases'])).rejects.toThrow(
      /junction_cases on PostgreSQL at 127\.0\.0\.1:\d+ was made from another data folder.*JUNCTION_DATA.*drop database junction_cases/s,
    );

    expect(await mayEnter(OURS)).toBe(true);
  });

  it('that an earlier release made are known by their passwords', async () => {
    await asked(server.url, 'comment on database junction_cases is null');

    await expect(provision(server.url, THEIRS, ['cases'])).rejects.toThrow(/another data folder/);
    expect(await provision(server.url, OURS, ['cases'])).toEqual([]);
  });

  it('get their password back should somebody have changed it', async () => {
    await asked(server.url, "alter role junction_cases password 'forgotten'");

    await provision(server.url, OURS, ['cases']);

    expect(await mayEnter(OURS)).toBe(true);
  });

  it('begin again once they are dropped, though the roles are still there', async () => {
    await asked(server.url, 'drop database junction_cases');

    expect(await provision(server.url, THEIRS, ['cases'])).toEqual(['cases']);
    expect(await mayEnter(THEIRS)).toBe(true);
  });
});

describe('a server in use', () => {
  it('is refused to a second Junction, until the first one stops', async () => {
    const first = await holdServer(server.url);

    await expect(holdServer(server.url)).rejects.toThrow(
      /Another Junction uses PostgreSQL at 127\.0\.0\.1:\d+\. Stop it, or set JUNCTION_POSTGRES_URL/,
    );

    await first.release();
    await (await holdServer(server.url)).release();
  });
});
