import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Delivered, handlersOf, Hearing, Intake, type Progress } from '@junction/messaging';
import { Reads, UnitOfWork } from '@junction/persistence';
import { NORTH, type ServiceUnderTest, SOUTH, useService } from '@junction/testing';
import { aCaseOf } from '../fact/case-facts.builder.js';
import { anLdServiceOpened, aSiteOpened, aStayOf } from '../fact/fact.builder.js';
import { OnFactRecorded } from '../fact/on-fact-recorded.js';
import { OnLdServiceOpened } from '../ld-service-ref/on-ld-service-opened.js';
import { reportingMigrations } from '../migrations/reporting.migrations.js';
import { reportingVariables } from '../reporting.config.js';
import { ReportingModule } from '../reporting.module.js';
import { FOLD_VERSION } from '../rollup/fold-rollup.js';
import { OnSiteOpened } from '../site-ref/on-site-opened.js';
import { MakePublication } from './make-publication.js';

let service: ServiceUnderTest;
let intake: Intake;
/** Everything has been taken in. */
const PROGRESS: Progress = { topic: 'junction.stay', partition: 0, next: 5n, end: 5n };
let progress: Progress | undefined;
let make: MakePublication;

beforeAll(async () => {
  service = await useService(ReportingModule, { migrations: reportingMigrations, config: reportingVariables });
  const providers = [OnFactRecorded, OnLdServiceOpened, OnSiteOpened].map((provider) => service.the<object>(provider));
  const handlers = providers.flatMap((provider) => handlersOf(provider));
  intake = new Intake(service.the(UnitOfWork), { consumer: 'reporting', handlers, keepsPeople: false });
});

beforeEach(async () => {
  await service.stored.see(
    `truncate inbox, parked, facts, person_keys, counted_cases, counted_stays, counted_work_items, rollups, freshness,
      ld_service_refs, publications cascade`,
  );
  service.clock.set(new Date('2026-01-09T09:00:00.000Z'));
  await countedBy(FOLD_VERSION);
  progress = PROGRESS;
  const hearing = new Hearing(() => Promise.resolve(progress && [progress]), service.clock);
  make = new MakePublication(service.the(UnitOfWork), service.the(Reads), hearing);
});

afterAll(() => service.close());

const take = (...events: Delivered[]): Promise<void> =>
  intake.take(
    events.map((event) => ({ ...event, message: { value: '', headers: {} }, event, traceparent: undefined })),
  );

const opened = (on: string, ldServiceId = NORTH): Delivered =>
  anLdServiceOpened({ ldServiceId, openedOn: on, recordedAt: `${on}T09:00:00.000Z` });

/** Somebody's arrival, recorded at once. */
const arrival = (arrivedAt: string, ldServiceId = NORTH): Delivered[] =>
  aStayOf({ arrivedAt, ldServiceId }).map((event) => ({
    ...event,
    data: { ...(event.data as object), recordedAt: arrivedAt },
  }));

/** Looks now and 20 seconds later, as the running service does. */
async function lookTwice(): Promise<readonly string[]> {
  const first = await make.execute();
  service.clock.forward(20_000);
  return [...first, ...(await make.execute())];
}

/** All that the last quarter of 2025 needs. */
async function heardAll(): Promise<void> {
  await take(opened('2025-11-01'), ...arrival('2025-12-01T10:00:00.000Z'), ...arrival('2026-01-08T10:00:00.000Z'));
  service.clock.forward(180_000);
}

const parked = () =>
  service.stored.see(
    `insert into parked (consumer, topic, key, event, headers, reason, behind, parked_at)
     values ('reporting', 'junction.stay', 'a', '{}', '{}', 'EVENT_NOT_JSON', false, now())`,
  );

const countedBy = (version: number) => service.stored.see(`update fold_versions set version = ${version}`);

const LATE = '2025-12-31T10:00:00.000Z';

describe('a quarter', () => {
  it('is published once everything about it is here, and has been for 20 seconds', async () => {
    await heardAll();

    expect(await make.execute()).toEqual([]);
    service.clock.forward(19_999);
    expect(await make.execute()).toEqual([]);
    service.clock.forward(1);
    expect(await make.execute()).toEqual(['2025-Q4']);
    expect(await lookTwice()).toEqual([]);
  });

  it.each<{ because: string; but: () => unknown }>([
    { because: 'the service is not reading yet, or Kafka is away', but: () => (progress = undefined) },
    { because: 'there is more to take in', but: () => (progress = { ...PROGRESS, next: 4n }) },
    { because: 'an event is parked', but: parked },
    { because: 'a service is known by its site alone', but: () => take(aSiteOpened({ ldServiceId: SOUTH })) },
    { because: 'everything is counted anew by other rules', but: () => countedBy(1) },
    { because: 'facts about its cases are still arriving', but: () => take(...aCaseOf({ identifiedAt: LATE })) },
    { because: 'facts about it are still arriving', but: () => take(...arrival(LATE)) },
  ])('waits while $because', async ({ but }) => {
    await heardAll();
    await make.execute();
    service.clock.forward(20_000);

    await but();

    expect(await make.execute()).toEqual([]);
    expect(await service.stored.see('select from publications')).toEqual([]);
  });

  it('waits as long as nothing has been recorded after its end, however long nothing comes', async () => {
    await take(opened('2025-11-01'));
    service.clock.forward(60 * 60 * 1000);
    expect(await lookTwice()).toEqual([]);

    await take(...arrival('2026-01-09T10:00:00.000Z'));
    service.clock.forward(60_000);
    expect(await lookTwice()).toEqual(['2025-Q4']);
  });

  it('begins anew to wait when the connection was lost', async () => {
    await heardAll();
    await make.execute();
    const connected = progress;
    progress = undefined;
    service.clock.forward(20_000);
    expect(await make.execute()).toEqual([]);

    progress = connected;
    service.clock.forward(20_000);
    expect(await make.execute()).toEqual([]);
    service.clock.forward(20_000);
    expect(await make.execute()).toEqual(['2025-Q4']);
  });

  it('has the services that were open and known here before its end, and no quarter comes before the first', async () => {
    await heardAll();
    const longAgo = anLdServiceOpened({
      ldServiceId: SOUTH,
      openedOn: '2014-04-01',
      recordedAt: '2026-01-02T09:00:00.000Z',
    });
    await take(longAgo);
    service.clock.forward(60_000);

    expect(await lookTwice()).toEqual(['2025-Q4']);

    expect(await service.stored.see('select ld_service_id, arrived from publication_lines')).toEqual([
      { ld_service_id: NORTH, arrived: '*' },
    ]);
  });

  it('has every number of its cases hidden that is small, and no number of any place', async () => {
    await heardAll();
    const many = Array.from({ length: 12 }, (_, index) =>
      aCaseOf({
        identifiedAt: `2025-12-${String(index + 10)}T09:00:00.000Z`,
        ...(index < 9 && { triagedAfter: index + 1 }),
        stays: [{ arrivedAt: `2025-12-${String(index + 10)}T08:50:00.000Z`, ...(index < 7 && { seenAfter: 30 }) }],
        ...(index === 0 && { closed: {} }),
        inError: index === 11,
      }),
    );
    await take(...many.flat());
    service.clock.forward(60_000);

    expect(await lookTwice()).toEqual(['2025-Q4']);

    const [line] = await service.stored.see<Record<string, unknown>>('select * from publication_lines');
    expect(line).toMatchObject({
      ...{ arrived: '10', seen: '*', cases_identified: '10', cases_triaged: '10', cases_seen: '*', cases_closed: '*' },
      ...{ median_identified_to_triaged: '5', n_identified_to_triaged: '10' },
      ...{ median_arrived_to_triaged: '15', n_arrived_to_triaged: '10' },
      ...{ median_arrived_to_seen: '*', n_arrived_to_seen: '*' },
    });
  });

  it('that was published before cases were counted says nothing of them, and cannot be given less than all of it', async () => {
    await heardAll();
    const [publication] = await service.stored.see<{ id: string }>(
      `insert into publications values (gen_random_uuid(), '2025-Q3', 'small-numbers-1', now()) returning id`,
    );
    const line = (columns = '', values = '') =>
      service.stored.see(
        `insert into publication_lines (id, publication_id, ld_service_id, arrived, seen, n${columns})
         values (gen_random_uuid(), '${publication!.id}', '${NORTH}', '10', '0', '0'${values})`,
      );

    await expect(line(', cases_identified', `, '10'`)).rejects.toThrow(/check/);
    await expect(line(', median_arrived_to_seen', `, '25'`)).rejects.toThrow(/check/);
    await line();
  });

  it.each(['1', '7', '-8', '08', '8.5'])('cannot hold %s as a number of cases', async (number) => {
    await heardAll();
    await lookTwice();

    const change = `update publication_lines set cases_identified = '${number}'`;
    await expect(service.stored.see(change)).rejects.toThrow(/check/);
  });

  it('follows soon when all facts there are have been told at once, as in a demonstration', async () => {
    await take(opened('2025-04-25'), opened('2025-04-25', SOUTH));
    for (const day of ['2025-05-02', '2025-08-02', '2025-12-02', '2026-01-08']) {
      await take(...arrival(`${day}T10:00:00.000Z`), ...arrival(`${day}T11:00:00.000Z`, SOUTH));
    }

    const published: string[] = [];
    for (let second = 0; second < 60; second += 10) {
      published.push(...(await make.execute()));
      service.clock.forward(10_000);
    }

    expect(published).toEqual(['2025-Q2', '2025-Q3', '2025-Q4']);
  });
});
