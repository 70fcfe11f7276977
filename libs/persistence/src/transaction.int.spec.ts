import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import type { PoolClient } from 'pg';
import { Database } from './database.js';
import { statement } from './statement.js';
import { Transaction } from './transaction.js';

const ECHO = statement('spec_echo', 'select $1::int as n');
const DIVIDE = statement('spec_divide', 'select 1 / $1::int as n');
const PID = statement('spec_pid', 'select pg_backend_pid() as pid');
const KEEP = statement('spec_keep', 'select $1::jsonb as kept');

let stored: TestDatabase;
let database: Database;
beforeAll(async () => {
  stored = await createTestDatabase([]);
  database = await Database.open({ url: stored.url, entities: [], connectionsMax: 1 });
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

/** Runs a transaction on the only connection there is. */
const inTransaction = <T>(work: (transaction: Transaction, client: PoolClient) => Promise<T>): Promise<T> =>
  database.lend((client, discard) => work(new Transaction(client, { discard }), client));

describe('statements of one moment', () => {
  it('are answered each with its own rows, in their order', async () => {
    const results = await inTransaction(async (transaction) => {
      const sent = [transaction.begin(ECHO, [1]), transaction.send(ECHO, [2]), transaction.send(PID, [])];
      await transaction.commit();
      return Promise.all(sent);
    });

    expect(results.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
    expect(results.slice(0, 2).map(({ rows }) => rows as unknown[])).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  it('fail together with the first that failed, and the connection is good for the next', async () => {
    const before = await inTransaction(async (transaction) => {
      const sent = [transaction.begin(PID, []), transaction.send(DIVIDE, [0]), transaction.send(ECHO, [3])];
      await expect(transaction.commit()).rejects.toThrow('division by zero');
      const outcomes = await Promise.allSettled(sent);
      await transaction.rollback();
      return outcomes.map(({ status }) => status);
    });
    const after = await inTransaction(async (transaction) => {
      const sent = [transaction.begin(DIVIDE, [1]), transaction.send(ECHO, [4])];
      await transaction.commit();
      return (await Promise.all(sent)).map(({ rows }) => rows as unknown[]);
    });

    expect(before).toEqual(['rejected', 'rejected', 'rejected']);
    expect(after).toEqual([[{ n: 1 }], [{ n: 4 }]]);
  });

  it('do not run in part when a value can not be written down', async () => {
    const endless: { self?: unknown } = {};
    endless.self = endless;

    await inTransaction(async (transaction) => {
      void transaction.begin(ECHO, [1]);
      void transaction.send(KEEP, [endless]);
      await expect(transaction.commit()).rejects.toThrow(/circular/);
      await transaction.rollback();
    });

    const [{ rows }] = await inTransaction(async (transaction) => {
      const sent = [transaction.begin(ECHO, [5])] as const;
      await transaction.commit();
      return Promise.all(sent);
    });
    expect(rows).toEqual([{ n: 5 }]);
  });
});
