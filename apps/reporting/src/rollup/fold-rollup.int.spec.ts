import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivered } from '@junction/messaging';
import { NORTH, SOUTH } from '@junction/testing';
import fc from 'fast-check';
import { aCaseOf, type CaseTold } from '../fact/case-facts.builder.js';
import { aStayOf, type StayTold } from '../fact/fact.builder.js';
import { countedByHand } from './by-hand.builder.js';
import { cell, Counting, siteAt, sorted } from './counting.builder.js';
import { FOLD_VERSION } from './fold-rollup.js';
import { RenewRollup } from './renew-rollup.js';

let counting: Counting;

beforeAll(async () => {
  counting = await Counting.open();
});

afterAll(() => counting.service.close());

beforeEach(() => counting.forget());

const take = (events: readonly Delivered[]): Promise<void> => counting.take(events);
const cells = () => counting.cells();
const see = (query: string) => counting.service.stored.see(query);

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
    await see('truncate inbox');

    await take(facts);

    expect(await cells()).toContainEqual(cell('2026-03', 'arrived', 1));
    expect(await see('select 1 from facts')).toHaveLength(2);
  });

  it('leaves no id of a person anywhere but beside their key, and in the inbox', async () => {
    const facts = aStayOf({ arrivedAt: '2026-03-02T08:00:00.000Z', seenAfter: 5 });
    const { personId, stayId, caseId } = facts[0]!.data as Record<string, string>;
    await take(facts);

    const tables = [
      'facts',
      'counted_cases',
      'counted_stays',
      'counted_work_items',
      'rollups',
      'freshness',
      'audit',
      'outbox',
      'inbox',
    ];
    for (const table of tables) {
      const rows = JSON.stringify(await see(`select ${table}::text from ${table}`));
      for (const id of [personId!, stayId!, caseId!])
        expect({ table, has: rows.includes(id) }).toEqual({ table, has: false });
    }
  });
});

describe('counting a case', () => {
  const IDENTIFIED = '2026-03-02T08:00:00.000Z';
  const CUSTODY = { arrivedAt: '2026-03-02T07:50:30.000Z', seenAfter: 100 };

  it('counts how far it came, and how long that took, at the place of the first stay', async () => {
    const court = {
      arrivedAt: '2026-03-03T09:00:00.000Z',
      seenAfter: 5,
      siteId: siteAt('a3'),
      setting: 'crown_court' as const,
    };
    await take(aCaseOf({ identifiedAt: IDENTIFIED, triagedAfter: 15.9, closed: {}, stays: [court, CUSTODY] }));

    expect(sorted((await cells()).filter(({ measure }) => !/^(arrived|seen|minutes_to_seen)$/.test(measure)))).toEqual(
      sorted([
        cell('2026-03', 'cases_identified', 1),
        cell('2026-03', 'cases_triaged', 1),
        cell('2026-03', 'cases_seen', 1),
        cell('2026-03', 'cases_closed', 1),
        cell('2026-03', 'minutes_identified_to_triaged', 1, { value: 15 }),
        cell('2026-03', 'minutes_arrived_to_triaged', 1, { value: 25 }),
        cell('2026-03', 'minutes_arrived_to_seen', 1, { value: 100 }),
      ]),
    );
  });

  const ofCases = async (...measures: string[]) =>
    Object.fromEntries(
      (await cells())
        .filter(({ measure }) => measures.length === 0 || measures.some((one) => measure.startsWith(one)))
        .map(({ measure, code, n }) => [[measure, code].join(' ').trim(), n]),
    );

  it('counts why milestones were not reached, of closed cases alone', async () => {
    await take(aCaseOf({ identifiedAt: IDENTIFIED, closed: { triaged: 'not_needed', seen: 'declined' } }));
    await take(aCaseOf({ identifiedAt: IDENTIFIED }));

    expect(await ofCases()).toEqual({
      cases_identified: 2,
      cases_closed: 1,
      'cases_not_triaged not_needed': 1,
      'cases_not_seen declined': 1,
    });
  });

  it('takes a closing back when the case is opened again, with its reasons', async () => {
    const told = { identifiedAt: IDENTIFIED, closed: { seen: 'no_staff' } as const, reopened: true };
    await take(aCaseOf(told));
    expect(await ofCases()).toEqual({ cases_identified: 1 });

    await take(aCaseOf({ ...told, triagedAfter: 3, closedAgain: { seen: 'declined' } }));
    expect(await ofCases('cases_not', 'cases_closed')).toEqual({ cases_closed: 1, 'cases_not_seen declined': 1 });
  });

  it('asks for no reason for what was reached after all, and says so where one is missing', async () => {
    await take(aCaseOf({ identifiedAt: IDENTIFIED, closed: { seen: 'declined' }, stays: [CUSTODY] }));
    await take(
      aCaseOf({ identifiedAt: IDENTIFIED, triagedAfter: 1, closed: {}, stays: [{ ...CUSTODY, inError: true }] }),
    );

    expect(await ofCases('cases_not_seen')).toEqual({ cases_not_seen: 1 });
  });

  it('counts nothing of a stay that was a mistake, and takes the next one for the first', async () => {
    const wrong = { arrivedAt: '2026-03-02T06:00:00.000Z', seenAfter: 1, inError: true, siteId: siteAt('a2') };
    await take(aCaseOf({ identifiedAt: IDENTIFIED, stays: [wrong, CUSTODY] }));

    expect((await cells()).filter(({ site }) => site === 'a2')).toEqual([]);
    expect(await cells()).toContainEqual(cell('2026-03', 'minutes_arrived_to_seen', 1, { value: 100 }));
  });

  it('counts nothing at all of a case that was a mistake, its stays and late work included', async () => {
    const overdue = [{ kind: 'see', after: 300 } as const];
    const told = { identifiedAt: IDENTIFIED, triagedAfter: 5, closed: {}, stays: [CUSTODY], overdue };
    await take(aCaseOf({ ...told, inError: true }));

    expect(await cells()).toEqual([]);
  });

  it.each([
    { identifiedAt: '2026-05-31T22:59:59.999Z', month: '2026-05' },
    { identifiedAt: '2026-05-31T23:00:00.000Z', month: '2026-06' },
  ])('identified at $identifiedAt counts in $month, whenever the person arrived', async ({ identifiedAt, month }) => {
    await take(aCaseOf({ identifiedAt, stays: [{ arrivedAt: '2026-07-01T09:00:00.000Z' }] }));

    expect(await cells()).toContainEqual(cell(month, 'cases_identified', 1));
  });

  it('gives no time to what was done before its beginning, and whole minutes to the rest', async () => {
    const stay = (seenAfter: number) => ({ arrivedAt: '2026-03-02T09:00:00.000Z', seenAfter });
    await take(aCaseOf({ identifiedAt: IDENTIFIED, triagedAfter: 59.99, stays: [stay(-0.01)] }));
    expect(await ofCases('minutes')).toEqual({ minutes_identified_to_triaged: 1 });

    await counting.forget();
    await take(aCaseOf({ identifiedAt: IDENTIFIED, triagedAfter: 60, stays: [stay(0)] }));
    expect((await cells()).filter(({ measure }) => measure.startsWith('minutes_arrived'))).toEqual([
      cell('2026-03', 'minutes_arrived_to_seen', 1),
      cell('2026-03', 'minutes_arrived_to_triaged', 1),
    ]);
  });

  it.each([
    { triagedAfter: -0.01, times: {} },
    { triagedAfter: 0, times: { minutes_identified_to_triaged: 1 } },
  ])('triaged $triagedAfter min after identification has the times $times', async ({ triagedAfter, times }) => {
    await take(aCaseOf({ identifiedAt: IDENTIFIED, triagedAfter }));

    expect(await ofCases('minutes')).toEqual(times);
  });

  it('counts late work once, in the month and kind in which it was late last', async () => {
    const overdue = [
      { kind: 'see', after: 60, againAfter: 45 * 24 * 60 },
      { kind: 'triage', after: 30 },
    ] as const;
    await take(aCaseOf({ identifiedAt: IDENTIFIED, overdue }));

    expect((await cells()).filter(({ measure }) => measure === 'overdue')).toEqual([
      cell('2026-03', 'overdue', 1, { code: 'triage' }),
      cell('2026-04', 'overdue', 1, { code: 'see' }),
    ]);
  });
});

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 30);

const instant = fc.nat(60 * 24 * 60).map((minute) => new Date(START + minute * MINUTE_MS).toISOString());
const seenAfter = fc.integer({ min: -3, max: 300 });
const place = {
  siteId: fc.constantFrom('a1', 'a2', 'a3').map(siteAt),
  setting: fc.constantFrom('custody' as const, 'crown_court' as const),
};
const stay: fc.Arbitrary<StayTold> = fc.record(
  {
    arrivedAt: instant,
    seenAfter,
    correctedTo: fc.record({ arrivedAt: instant, seenAfter: fc.option(seenAfter) }),
    leftAfter: fc.integer({ min: 0, max: 600 }),
    inError: fc.boolean(),
    ...place,
  },
  { requiredKeys: ['arrivedAt'] },
);
const because = fc.record(
  { triaged: fc.constantFrom('not_needed' as const, 'declined' as const), seen: fc.constantFrom('declined' as const) },
  { requiredKeys: [] },
);
const minutes = fc.integer({ min: -3, max: 20_000 });
const history: fc.Arbitrary<CaseTold> = fc
  .record(
    {
      identifiedAt: instant,
      triagedAfter: minutes,
      triageCorrectedTo: minutes,
      closed: because,
      reopened: fc.boolean(),
      closedAgain: because,
      inError: fc.nat(5).map((chance) => chance === 0),
      stays: fc.uniqueArray(stay, {
        maxLength: 3,
        selector: ({ arrivedAt, correctedTo }) => correctedTo?.arrivedAt ?? arrivedAt,
      }),
      overdue: fc.array(
        fc.record(
          { kind: fc.constantFrom('see' as const, 'triage' as const), after: minutes, againAfter: minutes },
          { requiredKeys: ['kind', 'after'] },
        ),
        { maxLength: 2 },
      ),
      setting: place.setting,
      ldServiceId: fc.constantFrom(NORTH, SOUTH),
    },
    { requiredKeys: ['identifiedAt'] },
  )
  .map(({ closedAgain, ...told }) => ({ ...told, ...(told.reopened && closedAgain && { closedAgain }) }));

/** Facts of several people's cases in any order, all of them twice or more, cut into batches. */
const deliveries = fc
  .tuple(
    fc.array(history, { minLength: 1, maxLength: 6 }),
    fc.infiniteStream(fc.nat()),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([told, chance, size]) => {
    const facts = told.flatMap((one) => aCaseOf(one));
    const next = (below: number): number => (chance.next().value as number) % below;
    const repeated = [...facts, ...facts, ...facts.filter(() => next(3) === 0)];
    const mixed = repeated.map((fact) => ({ fact, place: next(1000) })).sort((left, right) => left.place - right.place);
    const events = mixed.map(({ fact }) => fact);
    const batches = Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
      events.slice(index * size, (index + 1) * size),
    );
    return { told, batches };
  });

/** Does one job after the other until none is left; several at once share them. */
async function workThrough(jobs: (() => Promise<unknown>)[]): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

describe('counting in whatever order', () => {
  it('comes to the same as counting by hand, and a rebuild equals it row for row', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ told, batches }) => {
        await counting.forget();
        for (const batch of batches) await take(batch);

        expect(sorted(await cells())).toEqual(sorted(countedByHand(told)));
        const live = await counting.everything();
        await counting.rebuild();
        expect(await counting.everything()).toEqual(live);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('side by side, and a rebuild in the middle, comes to the same', async () => {
    const told = Array.from({ length: 60 }, (_, index): CaseTold => {
      const arrivedAt = `2026-03-02T08:${String(index).padStart(2, '0')}:00.000Z`;
      const stays = [{ arrivedAt, seenAfter: index % 4, inError: index % 5 === 0 }];
      return { identifiedAt: arrivedAt, triagedAfter: index % 3, stays, inError: index % 7 === 0, closed: {} };
    });
    const cases = told.map((one) => aCaseOf(one));

    const jobs = [
      ...cases.slice(0, 30).flatMap((facts) => facts.map((fact) => () => take([fact]))),
      () => counting.rebuild(),
      ...cases.slice(30).flatMap((facts) => facts.map((fact) => () => take([fact]))),
      ...cases.map((facts) => () => take(facts.toReversed())),
    ];
    await Promise.all(Array.from({ length: 6 }, () => workThrough(jobs)));

    expect(sorted(await cells())).toEqual(sorted(countedByHand(told)));
    const live = await counting.everything();
    await counting.rebuild();
    expect(await counting.everything()).toEqual(live);
  });
});

describe('counting by other rules than before', () => {
  const versions = () => see('select version from fold_versions order by version');

  it('begins anew when the service starts, once', async () => {
    const facts = aCaseOf({ identifiedAt: '2026-03-02T08:00:00.000Z', triagedAfter: 5 });
    await take(facts);
    const counted = await counting.everything();
    await see('update fold_versions set version = 1');
    await see('truncate counted_cases, rollups');
    const start = counting.service.the(RenewRollup);

    await start.execute();
    expect(await counting.everything()).toEqual(counted);
    expect(await versions()).toEqual([{ version: 1 }, { version: FOLD_VERSION }]);

    await see('truncate rollups');
    await start.execute();
    expect(await cells()).toEqual([]);
  });

  it('is not needed where nothing was counted before', async () => {
    expect(await versions()).toContainEqual({ version: FOLD_VERSION });
  });
});
