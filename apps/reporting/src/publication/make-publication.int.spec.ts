import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Delivered, handlersOf, Hearing, Intake, type Progress } from '@junction/messaging';
import { Reads, UnitOfWork } from '@junction/persistence';
import { NORTH, type ServiceUnderTest, SOUTH, useService } from '@junction/testing';
import { anLdServiceOpened, aSiteOpened, aStayOf } from '../fact/fact.builder.js';
import { OnFactRecorded } from '../fact/on-fact-recorded.js';
import { OnLdServiceOpened } from '../ld-service-ref/on-ld-service-opened.js';
import { reportingMigrations } from '../migrations/reporting.migrations.js';
import { reportingVariables } from '../reporting.config.js';
import { ReportingModule } from '../reporting.module.js';
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
    'truncate inbox, parked, facts, person_keys, counted_stays, rollups, freshness, ld_service_refs, publications cascade',
  );
  service.clock.set(new Date('2026-01-09T09:00:00.000Z'));
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
    { because: 'facts about it are still arriving', but: () => take(...arrival('2025-12-31T10:00:00.000Z')) },
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
