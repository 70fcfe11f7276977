import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@junction/persistence';
import { T0 } from '@junction/testing';
import { type CasesUnderTest, CORRECT, SEE, useCases } from '../stay/front-door.builder.js';
import { AnnounceOverdueWorkItems } from './announce-overdue-work-items.js';

const HOUR_MS = 3_600_000;

describe('announcing what is overdue', () => {
  let cases: CasesUnderTest;
  let sweep: AnnounceOverdueWorkItems;
  beforeAll(async () => {
    cases = await useCases();
    sweep = cases.service.the(AnnounceOverdueWorkItems);
  });
  beforeEach(async () => {
    cases.service.clock.set(T0);
    await cases.service.stored.see(`update work_items set status = 'void', ended_at = now() where status = 'due'`);
  });
  afterAll(() => cases.close());

  const overdue = async (personId: string) =>
    (await cases.announced()).filter(({ type, key }) => type === 'junction.work_item.overdue.v1' && key === personId);

  it('says it once, with the instant at which it became late, to the millisecond', async () => {
    const { person, caseId } = await cases.arrive();

    cases.service.clock.set(new Date('2026-03-02T10:29:59.999Z'));
    expect(await sweep.execute()).toBe(0);
    cases.service.clock.set(new Date('2026-03-02T10:30:00.000Z'));
    expect(await sweep.execute()).toBe(1);
    cases.service.clock.forward(HOUR_MS);
    expect(await sweep.execute()).toBe(0);

    expect(await overdue(person.id)).toMatchObject([
      {
        data: {
          caseId,
          kind: 'triage',
          dueAt: '2026-03-02T10:30:00.000Z',
          happenedAt: '2026-03-02T10:30:00.000Z',
          recordedAt: '2026-03-02T10:30:00.000Z',
        },
      },
    ]);
    expect(cases.told.slice(-2)).toMatchObject([{ view: 'worklist' }, { view: 'person', id: person.id }]);
  });

  it('says days later what nobody could say in time, with the time at which it was so', async () => {
    const { person } = await cases.arrive();

    cases.service.clock.forward(72 * HOUR_MS);
    await sweep.execute();

    expect(await overdue(person.id)).toMatchObject([
      { data: { happenedAt: '2026-03-02T10:30:00.000Z', recordedAt: '2026-03-05T09:30:00.000Z' } },
    ]);
  });

  it('says each of many once, however many look at once', async () => {
    const people = await cases.arriveMany(60);
    cases.service.clock.forward(2 * HOUR_MS);

    const counts = await Promise.all(Array.from({ length: 6 }, () => sweep.execute()));
    const rest = await sweep.execute();

    expect(counts.reduce((sum, n) => sum + n, rest)).toBe(60);
    for (const { person } of people) expect(await overdue(person.id)).toHaveLength(1);
  });

  it('says it once though the first who tried was killed before the end', async () => {
    const { person } = await cases.arrive();
    cases.service.clock.forward(2 * HOUR_MS);
    const work = cases.service.the(UnitOfWork);
    const killed = new AnnounceOverdueWorkItems(
      Object.assign(Object.create(work) as UnitOfWork, {
        run: (task: Parameters<UnitOfWork['run']>[0], verb: Parameters<UnitOfWork['run']>[1]) =>
          work.run(task, async (tx) => {
            await verb(tx);
            throw new Error('killed');
          }),
      }),
      (sweep as unknown as { reads: ConstructorParameters<typeof AnnounceOverdueWorkItems>[1] }).reads,
    );

    await expect(killed.execute()).rejects.toThrow('killed');
    expect(await overdue(person.id)).toHaveLength(0);
    await sweep.execute();
    expect(await overdue(person.id)).toHaveLength(1);
  });

  it('says nothing twice when the clock goes back, and nothing of what was done in time', async () => {
    const late = await cases.arrive();
    cases.service.clock.forward(2 * HOUR_MS);
    await sweep.execute();
    cases.service.clock.set(T0);
    const inTime = await cases.arrive();
    await cases.service.stored.see(
      `update work_items set status = 'done', ended_at = now() where case_id = '${inTime.caseId}'`,
    );

    await sweep.execute();
    cases.service.clock.forward(3 * HOUR_MS);
    await sweep.execute();

    expect(await overdue(late.person.id)).toHaveLength(1);
    expect(await overdue(inTime.person.id)).toHaveLength(0);
  });

  it('says it once more when the due time moved and passed again', async () => {
    const stay = await cases.arrive();
    cases.service.clock.forward(HOUR_MS);
    await sweep.execute();
    const input = { stayId: stay.id, version: 1, arrivedAt: '2026-03-02T10:10:00Z', reason: 'TOLD_LATER' };
    await cases.as().get(CORRECT, { input });

    await sweep.execute();
    expect(await overdue(stay.person.id)).toHaveLength(1);
    cases.service.clock.forward(HOUR_MS);
    await sweep.execute();

    const said = (await overdue(stay.person.id)).map(({ data }) => data['happenedAt']);
    expect(said).toEqual(['2026-03-02T10:30:00.000Z', '2026-03-02T11:10:00.000Z']);
  });

  it('leaves the version that somebody is looking at', async () => {
    const stay = await cases.arrive();
    cases.service.clock.forward(2 * HOUR_MS);
    const version = async () =>
      (await cases.service.stored.see(`select version from work_items where case_id = '${stay.caseId}'`))[0];
    const before = await version();

    await sweep.execute();

    expect(await version()).toEqual(before);
    await cases.as().get(SEE, { input: { stayId: stay.id, version: 1 } });
  });
});
