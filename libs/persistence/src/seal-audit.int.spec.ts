import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPractitioner, createTestDatabase, FixedClock, T0, type TestDatabase } from '@junction/testing';
import { Database, platformMigrations, SealAudit, UnitOfWork, verifyAudit } from './index.js';

describe('sealing the audit', () => {
  let stored: TestDatabase;
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    stored = await createTestDatabase(platformMigrations);
    database = await Database.open({ url: stored.url, entities: [] });
    folder = await mkdtemp(join(tmpdir(), 'junction-heads-'));
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
    await rm(folder, { recursive: true });
  });

  it('keeps a head outside the database for each block, and none where nothing is new', async () => {
    const [clock, heads] = [new FixedClock(), join(folder, 'heads')];
    const work = new UnitOfWork(database, clock, Buffer.alloc(32));
    const seal = new SealAudit(database, clock, heads, () => {});
    const act = (): Promise<undefined> =>
      work.run({ actor: aPractitioner(), verb: 'act', about: [] }, () => Promise.resolve(undefined));

    await act();
    await seal.once();
    await seal.once();
    await act();
    await seal.once();

    const lines = (await readFile(heads, 'utf8')).trim().split('\n');
    const stands = await stored.see<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit_blocks order by number`,
    );
    expect(lines).toEqual(stands.map(({ hash }, index) => `${T0.toISOString()} ${index + 1} ${hash}`));
    expect(lines).toHaveLength(2);
    expect(await verifyAudit(database, heads)).toEqual([]);

    await stored.see(`update audit set what = 'nothing' where number = 1`);
    expect(await verifyAudit(database, heads)).toEqual([{ block: 1, what: 'rows' }]);

    await stored.see(`update audit_blocks set hash = hash_of_audit('', 0, last_row) where number = 1`);
    expect(await verifyAudit(database, heads)).toContainEqual({ block: 1, what: 'head' });
  });
});
