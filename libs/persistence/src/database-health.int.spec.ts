import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import { DatabaseHealth } from './database-health.js';
import { Database } from './database.js';

let stored: TestDatabase;
let database: Database;
beforeAll(async () => {
  stored = await createTestDatabase([]);
  database = await Database.open({ url: stored.url, entities: [] });
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

describe('the health of a database', () => {
  it('is good while it answers', async () => {
    expect(await new DatabaseHealth(database).health()).toEqual({ up: true });
  });

  it('is bad while it takes no connections, and good again afterwards', async () => {
    await stored.see('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [stored.appRole]);
    await stored.see(`alter role ${stored.appRole} nologin`);

    expect(await new DatabaseHealth(database).health()).toEqual({ up: false, why: 'does not answer' });

    await stored.see(`alter role ${stored.appRole} login`);

    expect(await new DatabaseHealth(database).health()).toEqual({ up: true });
  });
});
