import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { environmentOf } from '../../../tools/platform/environments.mjs';
import { CHECKOUT } from '../../../tools/platform/paths.mjs';
import { runOnce } from '../../../tools/platform/run-once.mjs';
import { registerActs } from './acts.js';
import { openBrowser, openWindow, signIn } from './browser.js';
import { Counting } from './counting.js';
import {
  begin,
  end,
  freeze,
  isBack,
  kill,
  type PartName,
  thaw,
  whileAllAreDown,
  whileDead,
  whileFrozen,
  whileNobodyWrites,
  withASecond,
} from './faults.js';
import { askGraph } from './graph.js';
import { BRAMLEY_COURT, BRAMLEY_CUSTODY } from './places.js';
import { eventually, platform, stored } from './platform.js';
import {
  expectAllStored,
  expectClaimsAsTold,
  expectLateAnnouncedOnce,
  expectTimelineIsTheLog,
  expectWorklistAsItMustBe,
  isQuiet,
  overdueOf,
} from './told.js';
import { expectTruth, unpublished } from './truth.js';
import type { Visit } from './visit.js';
import { Work } from './work.js';

/** `npm run test:full` says 1; `npm test` says nothing, which is not the same as not setting it. */
const IS_FULL = process.env['JUNCTION_FULL'] === '1';

/** After so long without a word from its relay PostgreSQL gives a shard to another. */
const HELD_AT_MOST_MS = 15_000;

/** Faults take their time: sessions of dead readers, shards of frozen relays, a minute without Kafka. */
jest.setTimeout(IS_FULL ? 900_000 : 400_000);

/** So long people work, and parts are killed and frozen in turn. */
const WORK_MS = 180_000;

/** So often lists are read and compared with their counts meanwhile. */
const READS_MIN = IS_FULL ? 10_000 : 200;

/** So many timelines are compared with the log, of the people at the beginning, in the middle and at the end. */
const TIMELINES = 40;

/** Long enough to put everything down in. */
const TRIED_AGAIN_SECONDS = 10;

const frozenFor = (part: PartName): Promise<unknown> => whileFrozen(part, () => wait(1_500));
const killed = async (part: PartName): Promise<void> => {
  await kill(part);
  await isBack(part);
};

/** What goes wrong besides, one after the other. */
const IN_TURN: readonly (() => Promise<unknown>)[] = [
  () => frozenFor('gateway'),
  () => killed('cases'),
  () => frozenFor('postgres'),
  () => killed('reporting'),
  () => frozenFor('cases'),
  () => killed('gateway'),
  () => frozenFor('reporting'),
  () => frozenFor('kafka'),
];

const SITES = [BRAMLEY_CUSTODY, BRAMLEY_COURT];

let browser: Browser;
let sams: BrowserContext;
let lees: BrowserContext;
let work: Work;
let counting: readonly Counting[];
let begunAt: number;

beforeAll(async () => {
  browser = await openBrowser();
  sams = await openWindow(browser);
  lees = await openWindow(browser);
  await signIn(sams, 'sam.reid');
  await signIn(lees, 'lee.ward');
  await registerActs();
  work = new Work([sams, lees, sams, lees], SITES);
  const lists = [...SITES.map((siteId) => ({ siteId })), {}, { kinds: ['SEE', 'TRY_AGAIN'] }];
  const readers = IS_FULL ? 6 : 1;
  counting = Array.from({ length: readers }, () => new Counting(lees, { lists, pauseMs: IS_FULL ? 0 : 100 }));
  begunAt = Date.now();
});
afterAll(() => browser.close());
/** Those who came for this alone are gone for the journeys after it: a board shows its first hundred people. */
afterAll(() =>
  stored(
    'cases',
    `update stays set status = 'left', left_at = greatest(now(), arrived_at, seen_at), left_to = 'not_known',
            version = stays.version + 1
       from people where people.id = stays.person_id and people.registered_at >= $1 and stays.status = 'present'`,
    [new Date(begunAt)],
  ),
);

const reads = (): number => counting.reduce((sum, { reads: read }) => sum + read, 0);

describe('under work', () => {
  beforeEach(() => work.settled());
  afterEach(async () => {
    await work.settled();
    expect(work.refused).toEqual([]);
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
      const before = work.done;
      await wait(IS_FULL ? 60_000 : 15_000);
      expect(work.done).toBeGreaterThan(before + 10);
      expect(work.unclear).toBe(clearBefore);
    });
  });

  it('given PostgreSQL is killed, nothing acknowledged is lost and nothing asked twice is done twice', async () => {
    await kill('postgres');
    await isBack('postgres');
  });

  it('given the gateway is killed, everybody is still signed in when it is back', async () => {
    await kill('gateway');
    await isBack('gateway');

    const { codes } = await askGraph(sams, 'HandOver', { first: 1 });
    expect(codes).toEqual([]);
  });

  it('given identity is killed, those signed in go on, and others can sign in when it is back', async () => {
    const clearBefore = work.unclear;
    await whileDead('identity', async () => {
      await work.settled();
      expect(work.unclear).toBe(clearBefore);
    });
    await signIn(await openWindow(browser), 'ali.stone');
  });

  it('given everything is down when work becomes overdue, it is announced when all is back, once, as of then', async () => {
    const asleep = await Promise.all([1, 2, 3].map(() => work.alsoVisit(isToBeSeen)));
    const offers = new Map(await Promise.all([1, 2, 3].map(() => offered(work))));
    const late = [...asleep, ...offers.keys()];
    await Promise.all([
      ...asleep.map((visit) => visit.notSeen('ASLEEP', TRIED_AGAIN_SECONDS)),
      ...[...offers].map(([visit, offer]) => visit.answer(offer, 'DEFERRED', TRIED_AGAIN_SECONDS)),
    ]);
    await whileAllAreDown(async () => {
      const last = Math.max(...late.map(({ tryAgainAt = '' }) => Date.parse(tryAgainAt)));
      await wait(Math.max(0, last - Date.now()) + 500);
    });

    await expectLateAnnouncedOnce();
    for (const visit of late) expect(await overdueOf(visit)).toEqual([visit.tryAgainAt]);
    for (const visit of asleep) await seeAndLeave(visit);
    for (const visit of late) await visit.close();
  });

  it('given parts are killed and frozen in turn for the rest of three minutes, people go on working after each', async () => {
    for (let turn = 0; turn < IN_TURN.length || Date.now() - begunAt < WORK_MS; turn += 1) {
      await IN_TURN[turn % IN_TURN.length]?.();
      await work.settled();
    }
    await eventually(
      () => Promise.resolve(reads()),
      (read) => read >= READS_MIN,
      IS_FULL ? 600_000 : 150_000,
    );
  });
});

describe('after three minutes of work under which parts were killed and frozen', () => {
  beforeAll(async () => {
    await work.stop();
    await Promise.all(counting.map((reader) => reader.stop()));
    await isQuiet(work.visits);
  });

  it('everything that was acknowledged is there, and nothing happened twice', async () => {
    expect(work.refused).toEqual([]);
    expect(work.visits.length).toBeGreaterThan(20);
    await expectAllStored(work.visits);
    await expectClaimsAsTold(work.visits);
  });

  it('the worklist is what the rows of its owner say it must be', () => expectWorklistAsItMustBe(sams, work.visits));

  it('whatever became overdue was announced once, as of the instant at which it did', expectLateAnnouncedOnce);

  it('timelines are the log of facts', async () => {
    const step = Math.max(1, Math.floor(work.visits.length / TIMELINES));
    for (const visit of work.visits.filter((_, number) => number % step === 0))
      await expectTimelineIsTheLog(sams, visit);
  });

  it('the archive is whole, nothing is parked, and the figures are those of the rows of their owner', expectTruth);

  it('no list was ever read whose counts were not those of the list', () => {
    expect(counting.flatMap(({ differences }) => differences)).toEqual([]);
    expect(reads()).toBeGreaterThanOrEqual(READS_MIN);
  });
});

describe('the figures, counted anew from the archive', () => {
  it('are what they were, row for row', async () => {
    const tables = ['counted_cases', 'counted_stays', 'counted_work_items', 'rollups', 'freshness'];
    const everything = (): Promise<object[]> =>
      Promise.all(tables.map((table) => stored('reporting', `select ${table}::text as row from ${table} order by 1`)));
    let heard: number, before: object[], after: object[];
    // What becomes late by itself meanwhile is counted too: then once more.
    do {
      heard = await archived();
      before = await everything();
      await rebuild();
      after = await everything();
    } while ((await archived()) !== heard);

    expect(after).toEqual(before);
  });
});

const rebuild = (): Promise<unknown> =>
  runOnce({
    name: 'The rebuild',
    command: process.execPath,
    args: ['apps/reporting/dist/main.js', 'rebuild'],
    cwd: CHECKOUT,
    env: environmentOf('reporting', platform.setup),
  });

const isToBeSeen = async (visit: Visit): Promise<void> => {
  await visit.arrive(BRAMLEY_CUSTODY);
  await visit.triage('SEE');
};

/** Somebody who has left, and what they were offered. */
async function offered(at: Work): Promise<[Visit, string]> {
  const visit = await at.alsoVisit(isToBeSeen);
  await visit.see();
  const offer = await visit.offer('SUPPORT');
  await visit.leave('PRISON');
  return [visit, offer];
}

async function seeAndLeave(visit: Visit): Promise<void> {
  await visit.see();
  await visit.leave('COURT');
}

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
