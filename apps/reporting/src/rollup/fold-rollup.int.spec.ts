import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Delivered, handlersOf, Intake } from '@junction/messaging';
import { UnitOfWork } from '@junction/persistence';
import { NORTH, type ServiceUnderTest, SOUTH, useService } from '@junction/testing';
import fc from 'fast-check';
import { aStayOf, type StayTold } from '../fact/fact.builder.js';
import { OnFactRecorded } from '../fact/on-fact-recorded.js';
import { reportingMigrations } from '../migrations/reporting.migrations.js';
import { reportingVariables } from '../reporting.config.js';
import { ReportingModule } from '../reporting.module.js';
import { RebuildRollup } from './rebuild-rollup.js';

let service: ServiceUnderTest;
let intake: Intake;

beforeAll(async () => {
  service = await useService(ReportingModule, { migrations: reportingMigrations, config: reportingVariables });
  const handlers = handlersOf(service.the(OnFactRecorded));
  intake = new Intake(service.the(UnitOfWork), { consumer: 'reporting', handlers, keepsPeople: false });
});

afterAll(() => service.close());

beforeEach(() => forget());

const forget = () =>
  service.stored.see(
    'truncate inbox, parked, facts, person_keys, counted_stays, rollups, freshness, ld_service_refs cascade',
  );

const take = (events: readonly Delivered[]): Promise<void> =>
  intake.take(
    events.map((event) => ({
      id: event.id,
      topic: event.topic,
      key: event.key,
      message: { value: '', headers: {} },
      event,
    })),
  );

interface Cell {
  ld_service_id: string;
  month: string;
  measure: string;
  value: number;
  n: string;
}

const cells = () =>
  service.stored.see<Cell>(
    `select ld_service_id, to_char(month, 'YYYY-MM') as month, measure, value, n from rollups order by 1, 2, 3, 4`,
  );

/** Every row that counting leaves behind, whole. */
const everything = async () => ({
  rollups: await service.stored.see('select rollups::text from rollups order by rollups'),
  stays: await service.stored.see('select counted_stays::text from counted_stays order by stay'),
  freshness: await service.stored.see('select freshness::text from freshness order by ld_service_id'),
});

/** `n` counted in one cell, by default of one that has no values of its own. */
const cell = (
  month: string,
  measure: string,
  n: number,
  place: { value?: number; ldServiceId?: string } = {},
): Cell => ({
  ld_service_id: place.ldServiceId ?? NORTH,
  month,
  measure,
  value: place.value ?? 0,
  n: String(n),
});

describe('counting', () => {
  it('counts an arrival, being seen and the whole minutes in between, in the month of arrival', async () => {
    await take(aStayOf({ arrivedAt: '2026-02-28T23:50:00.000Z', seenAfter: 30.9, leftAfter: 200 }));

    expect(await cells()).toEqual([
      cell('2026-02', 'arrived', 1),
      cell('2026-02', 'minutes_to_seen', 1, { value: 30 }),
      cell('2026-02', 'seen', 1),
    ]);
  });

  it.each([
    { arrivedAt: '2026-05-31T22:59:59.999Z', month: '2026-05' },
    { arrivedAt: '2026-05-31T23:00:00.000Z', month: '2026-06' },
    { arrivedAt: '2026-12-31T23:59:59.999Z', month: '2026-12' },
  ])('counts an arrival at $arrivedAt in $month, as calendars in London have it', async ({ arrivedAt, month }) => {
    await take(aStayOf({ arrivedAt }));

    expect(await cells()).toEqual([cell(month, 'arrived', 1)]);
  });

  it('takes back what a correction corrects, in another month too, and leaves no empty cell', async () => {
    const told = { arrivedAt: '2026-03-01T00:05:00.000Z', seenAfter: 10 };
    await take(aStayOf({ ...told, correctedTo: { arrivedAt: '2026-02-28T23:55:00.000Z', seenAfter: null } }));

    expect(await cells()).toEqual([cell('2026-02', 'arrived', 1)]);
  });

  it('counts somebody seen before they arrived as seen, without a time', async () => {
    await take(aStayOf({ arrivedAt: '2026-03-02T08:00:00.000Z', seenAfter: -5 }));

    expect(await cells()).toEqual([cell('2026-03', 'arrived', 1), cell('2026-03', 'seen', 1)]);
  });

  it('counts no fact twice that the inbox has forgotten', async () => {
    const facts = aStayOf({ arrivedAt: '2026-03-02T08:00:00.000Z', seenAfter: 5 });
    await take(facts);
    await service.stored.see('truncate inbox');

    await take(facts);

    expect(await cells()).toContainEqual(cell('2026-03', 'arrived', 1));
    expect(await service.stored.see('select 1 from facts')).toHaveLength(2);
  });

  it('leaves no id of a person anywhere but beside their key, and in the inbox', async () => {
    const facts = aStayOf({ arrivedAt: '2026-03-02T08:00:00.000Z', seenAfter: 5 });
    const { personId, stayId, caseId } = facts[0]!.data as Record<string, string>;
    await take(facts);

    const tables = ['facts', 'counted_stays', 'rollups', 'freshness', 'audit', 'outbox', 'inbox'];
    for (const table of tables) {
      const rows = JSON.stringify(await service.stored.see(`select ${table}::text from ${table}`));
      for (const id of [personId!, stayId!, caseId!])
        expect({ table, has: rows.includes(id) }).toEqual({ table, has: false });
    }
  });
});

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 30);

const instant = fc.nat(60 * 24 * 60).map((minute) => new Date(START + minute * MINUTE_MS).toISOString());
const history: fc.Arbitrary<StayTold> = fc.record(
  {
    arrivedAt: instant,
    seenAfter: fc.integer({ min: -3, max: 300 }),
    correctedTo: fc.record({ arrivedAt: instant, seenAfter: fc.option(fc.integer({ min: -3, max: 300 })) }),
    leftAfter: fc.integer({ min: 0, max: 600 }),
    ldServiceId: fc.constantFrom(NORTH, SOUTH),
  },
  { requiredKeys: ['arrivedAt'] },
);

/** Facts of several people's stays in any order, some of them more than once, cut into batches. */
const deliveries = fc
  .tuple(fc.array(history, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 9 }))
  .map(([told, chance, size]) => {
    const facts = told.flatMap((stay) => aStayOf(stay));
    const next = (below: number): number => (chance.next().value as number) % below;
    const repeated = [...facts, ...facts.filter(() => next(2) === 0)];
    const mixed = repeated.map((fact) => ({ fact, place: next(1000) })).sort((left, right) => left.place - right.place);
    const events = mixed.map(({ fact }) => fact);
    const batches = Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
      events.slice(index * size, (index + 1) * size),
    );
    return { told, batches };
  });

/** The same counted the slow and simple way. */
function countedByHand(told: readonly StayTold[]): Cell[] {
  const counts = new Map<string, number>();
  const add = (...place: (string | number)[]): void => {
    const name = JSON.stringify(place);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { arrivedAt, seenAfter, correctedTo, ldServiceId = NORTH } of told) {
    const begun = correctedTo?.arrivedAt ?? arrivedAt;
    const minutes = correctedTo ? correctedTo.seenAfter : (seenAfter ?? null);
    const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' })
      .format(new Date(begun))
      .slice(0, 7);
    add(ldServiceId, month, 'arrived', 0);
    if (minutes !== null) add(ldServiceId, month, 'seen', 0);
    if (minutes !== null && minutes >= 0) add(ldServiceId, month, 'minutes_to_seen', minutes);
  }
  return [...counts].map(([name, n]) => {
    const [ldServiceId, month, measure, value] = JSON.parse(name) as [string, string, string, number];
    return cell(month, measure, n, { value, ldServiceId });
  });
}

/** Does one job after the other until none is left; several at once share them. */
async function workThrough(jobs: (() => Promise<unknown>)[]): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

const sorted = (rows: Cell[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('counting in whatever order', () => {
  it('comes to the same as counting by hand, and a rebuild equals it row for row', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ told, batches }) => {
        await forget();
        for (const batch of batches) await take(batch);

        expect(sorted(await cells())).toEqual(sorted(countedByHand(told)));
        const live = await everything();
        await service.the(RebuildRollup).execute();
        expect(await everything()).toEqual(live);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('side by side, and a rebuild in the middle, comes to the same', async () => {
    const told = Array.from({ length: 60 }, (_, index) => ({
      arrivedAt: `2026-03-02T08:${String(index).padStart(2, '0')}:00.000Z`,
      seenAfter: index % 4,
    }));
    const stays = told.map((stay) => aStayOf(stay));

    const jobs = [
      ...stays.slice(0, 30).flatMap((facts) => facts.map((fact) => () => take([fact]))),
      () => service.the(RebuildRollup).execute(),
      ...stays.slice(30).flatMap((facts) => facts.map((fact) => () => take([fact]))),
      ...stays.map((facts) => () => take(facts.toReversed())),
    ];
    await Promise.all(Array.from({ length: 6 }, () => workThrough(jobs)));

    expect(sorted(await cells())).toEqual(sorted(countedByHand(told)));
    const live = await everything();
    await service.the(RebuildRollup).execute();
    expect(await everything()).toEqual(live);
  });
});
