import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arrival, Rig, STAYS, TOPICS, until } from '../fixtures/rig.js';
import { Relay } from './relay.js';

let rig: Rig;

beforeAll(async () => {
  rig = await Rig.open();
  await rig.broker().ensureTopics(TOPICS);
});

afterAll(() => rig.close());

const unpublished = async (): Promise<number> => {
  const [row] = await rig.stored.see<{ count: number }>(
    'select count(*)::int as count from outbox where published_at is null',
  );
  return row?.count ?? -1;
};

describe('a relay', () => {
  it('publishes facts in the order of their numbers, with their envelope in headers, and marks them', async () => {
    const [north, south] = [randomUUID(), randomUUID()];
    const facts = [1, 2, 3, 4, 5].flatMap((version) => [arrival(north, version), arrival(south, version)]);
    await rig.announce(facts);
    const relay = new Relay(rig.broker(), { service: 'cases', databaseUrl: rig.stored.url, batchSize: 3 });

    relay.start();
    await until(async () => (await unpublished()) === 0);
    await relay.stop();

    const messages = await rig.messages(STAYS, facts.length);
    expect(messages).toHaveLength(facts.length);
    for (const person of [north, south]) {
      const ids = facts.filter(({ key }) => key === person).map(({ id }) => id);
      expect(messages.filter(({ key }) => key === person).map(({ headers }) => headers['ce_id'])).toEqual(ids);
    }
    expect(messages[0]?.headers).toMatchObject({
      ce_specversion: '1.0',
      ce_type: 'junction.stay.arrived.v1',
      ce_source: '/junction/cases',
      ce_time: '2026-03-02T08:35:00.000Z',
      'content-type': 'application/json',
    });
    expect(JSON.parse(messages[0]?.value ?? '')).toMatchObject({ version: 1, setting: 'custody' });
  });

  it('keeps partitions of the outbox two years ahead', async () => {
    const last = `'outbox_' || to_char((now() at time zone 'UTC') + interval '23 months', 'YYYY_MM')`;
    const isThere = async () => (await rig.stored.see(`select from pg_class where relname = ${last}`)).length === 1;
    await rig.stored.see(`do $$ begin execute format('drop table %I', ${last}); end $$`);
    expect(await isThere()).toBe(false);
    const relay = new Relay(rig.broker(), { service: 'cases', databaseUrl: rig.stored.url });

    relay.start();
    await until(isThere);
    await relay.stop();
  });

  it('has months of UTC, whatever the time zone of the session', async () => {
    await rig.stored.see(
      `select set_config('TimeZone', 'America/New_York', true), ensure_outbox_months('2040-07-01', 1)`,
    );

    const [bounds] = await rig.stored.see<{ text: string }>(
      `select set_config('TimeZone', 'UTC', true), pg_get_expr(relpartbound, oid) as text
         from pg_class where relname = 'outbox_2040_07'`,
    );
    expect(bounds?.text).toBe(`FOR VALUES FROM ('2040-07-01 00:00:00+00') TO ('2040-08-01 00:00:00+00')`);
  });

  it('publishes a fact at once when it is woken after the commit', async () => {
    const relay = new Relay(rig.broker(), { service: 'cases', databaseUrl: rig.stored.url, pollMs: 60_000 });
    rig.database.afterCommit(({ shards }) => relay.wake(shards));
    relay.start();
    await rig.announce([arrival()]);
    await until(async () => (await unpublished()) === 0);

    const begun = performance.now();
    await rig.announce([arrival()]);
    await until(async () => (await unpublished()) === 0, 1000);

    expect(performance.now() - begun).toBeLessThan(500);
    await relay.stop();
  });

  it('shares the shards with another relay, and no fact is sent twice or out of order', async () => {
    const before = (await rig.stored.see('select 1 from outbox')).length;
    const people = Array.from({ length: 12 }, () => randomUUID());
    await rig.announce([1, 2, 3, 4].flatMap((version) => people.map((person) => arrival(person, version))));
    const options = { service: 'cases', databaseUrl: rig.stored.url, batchSize: 2, pollMs: 20 };
    const relays = [new Relay(rig.broker(), options), new Relay(rig.broker(), options)];

    for (const relay of relays) relay.start();
    await until(async () => (await unpublished()) === 0);
    await Promise.all(relays.map((relay) => relay.stop()));

    const messages = (await rig.messages(STAYS, before + 48)).slice(before);
    expect(messages).toHaveLength(48);
    for (const person of people) {
      const versions = messages.filter(({ key }) => key === person).map(({ value }) => versionOf(value));
      expect(versions).toEqual([1, 2, 3, 4]);
    }
  });
});

const versionOf = (value: string | null): unknown => (JSON.parse(value ?? '{}') as { version?: number }).version;
