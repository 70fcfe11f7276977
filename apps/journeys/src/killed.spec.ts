import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { environmentOf } from '../../../tools/platform/environments.mjs';
import { CHECKOUT } from '../../../tools/platform/paths.mjs';
import { runOnce } from '../../../tools/platform/run-once.mjs';
import { openBrowser, openWindow, signIn } from './browser.js';
import {
  begin,
  end,
  freeze,
  isBack,
  kill,
  thaw,
  whileDead,
  whileFrozen,
  whileNobodyWrites,
  withASecond,
} from './faults.js';
import { askGraph } from './graph.js';
import { BRAMLEY_COURT } from './places.js';
import { eventually, platform, stored } from './platform.js';
import { expectTruth, unpublished } from './truth.js';
import { Work } from './work.js';

/** `npm run test:full` says 1; `npm test` says nothing, which is not the same as not setting it. */
const IS_FULL = process.env['JUNCTION_FULL'] === '1';

/** After so long without a word from its relay PostgreSQL gives a shard to another. */
const HELD_AT_MOST_MS = 15_000;

/** Faults take their time: sessions of dead readers, shards of frozen relays, a minute without Kafka. */
jest.setTimeout(180_000);

describe('under work', () => {
  let browser: Browser;
  let lees: BrowserContext;
  let work: Work;

  beforeAll(async () => {
    browser = await openBrowser();
    lees = await openWindow(browser);
    await signIn(lees, 'sam.reid');
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    work = new Work(lees, BRAMLEY_COURT);
    await eventually(
      () => Promise.resolve(work.acknowledged.length),
      (done) => done > 3,
    );
  });
  afterEach(async () => {
    await work.stop();
    expect(work.refused).toEqual([]);
    expect(work.acknowledged.length).toBeGreaterThan(3);
    await expectTruth(work.acknowledged);
  });

  it('given facts that are committed and not published, when cases is killed, they are published when it is back', async () => {
    await whileFrozen('kafka', async () => {
      await eventually(unpublished, (waiting) => waiting > 10);
      await kill('cases');
      expect(await unpublished()).toBeGreaterThan(10);
    });
    await isBack('cases');
  });

  it('given effects that are committed, when reporting is killed before it can say so, they have no second effect', async () => {
    const heardBefore = await archived();
    // Gone, not frozen: a frozen broker would still read what was sent to it before the reader died.
    await whileNobodyWrites('reporting', 'inbox', async () => {
      await hasEventsInHand();
      await end('kafka');
    });
    await eventually(archived, (heard) => heard > heardBefore);
    await kill('reporting');
    await begin('kafka');
    await isBack('reporting');
    await eventually(repeats, (heardAgain) => heardAgain > 0, 60_000);

    for (let times = 0; times < (IS_FULL ? 10 : 1); times += 1) {
      await wait(700);
      await kill('reporting');
      await isBack('reporting');
    }
  });

  it('given a relay frozen while it holds shards, when another takes them and it wakes, it repeats and disorders nothing', async () => {
    await withASecond('cases', async () => {
      freeze('kafka');
      await eventually(unpublished, (waiting) => waiting > 10);
      const held = await shardsHeld();
      freeze('cases');
      thaw('kafka');
      expect(held).toBeGreaterThan(0);
      await wait(HELD_AT_MOST_MS);
      await eventually(unpublished, (waiting) => waiting === 0, 20_000);
      thaw('cases');
      await wait(2_000);
    });
  });

  it('given Kafka is killed and stays away, people go on working, and all is told when it is back', async () => {
    const clearBefore = work.unclear;
    await whileDead('kafka', async () => {
      const before = work.acknowledged.length;
      await wait(IS_FULL ? 60_000 : 15_000);
      expect(work.acknowledged.length).toBeGreaterThan(before + 10);
      expect(work.unclear).toBe(clearBefore);
    });
  });

  it('given PostgreSQL is killed, nothing acknowledged is lost and nothing asked twice is done twice', async () => {
    await kill('postgres');
    await isBack('postgres');
    const before = work.acknowledged.length;
    await eventually(
      () => Promise.resolve(work.acknowledged.length),
      (done) => done > before + 4,
      30_000,
    );
  });

  it('given the gateway is killed, everybody is still signed in when it is back', async () => {
    await kill('gateway');
    await isBack('gateway');

    const { codes } = await askGraph(lees, 'HandOver', { first: 1 });
    expect(codes).toEqual([]);
  });

  it('given identity is killed, those signed in go on, and others can sign in when it is back', async () => {
    await whileDead('identity', async () => {
      const before = work.acknowledged.length;
      await wait(1_500);
      expect(work.acknowledged.length).toBeGreaterThan(before);
      expect(work.unclear).toBe(0);
    });
    await signIn(await openWindow(browser), 'lee.ward');
  });
});

describe('the figures, counted anew from the archive', () => {
  it('are what they were, row for row', async () => {
    const tables = ['counted_cases', 'counted_stays', 'counted_work_items', 'rollups', 'freshness'];
    const everything = (): Promise<object[]> =>
      Promise.all(tables.map((table) => stored('reporting', `select ${table}::text as row from ${table} order by 1`)));
    const before = await everything();

    await runOnce({
      name: 'The rebuild',
      command: process.execPath,
      args: ['apps/reporting/dist/main.js', 'rebuild'],
      cwd: CHECKOUT,
      env: environmentOf('reporting', platform.setup),
    });

    expect(await everything()).toEqual(before);
  });
});

async function archived(): Promise<number> {
  const [row] = await stored<{ n: number }>('reporting', 'select count(*)::int as n from facts');
  return row?.n ?? 0;
}

/** How many shards relays hold at this moment. */
async function shardsHeld(): Promise<number> {
  const [row] = await stored<{ n: number }>(
    'cases',
    `select count(*)::int as n from pg_locks
      where locktype = 'advisory' and objsubid = 2 and classid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())`,
  );
  return row?.n ?? 0;
}

/** Waits until reporting has events in hand and stands in line to write them down. */
const hasEventsInHand = (): Promise<unknown> =>
  eventually(
    () =>
      stored(
        'reporting',
        `select pid from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query ~* 'insert into inbox'`,
      ),
    (waiting) => waiting.length > 0,
  );

/** How many events reporting has been given again since it was started. */
async function repeats(): Promise<number> {
  const page = await fetch(`${platform.urls.reporting}/metrics`).then((reply) => reply.text());
  const counts = page.matchAll(/^junction_events_total\{[^}]*outcome="repeated"[^}]*\} (\d+)/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
