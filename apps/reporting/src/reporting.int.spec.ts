import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Delivered, handlersOf, Hearing, Intake } from '@junction/messaging';
import { Reads, statement, UnitOfWork } from '@junction/persistence';
import {
  aCommissioner,
  anActor,
  anAdministrator,
  aPractitioner,
  aStranger,
  aTeamLead,
  blindPolicies,
  NORTH,
  type ServiceUnderTest,
  SOUTH,
  useService,
  withoutAnActor,
} from '@junction/testing';
import { aCaseOf } from './fact/case-facts.builder.js';
import { anLdServiceOpened, aSiteOpened, aStayOf } from './fact/fact.builder.js';
import { OnFactRecorded } from './fact/on-fact-recorded.js';
import { OnLdServiceOpened } from './ld-service-ref/on-ld-service-opened.js';
import { reportingMigrations } from './migrations/reporting.migrations.js';
import { MakePublication } from './publication/make-publication.js';
import { reportingVariables } from './reporting.config.js';
import { ReportingModule } from './reporting.module.js';
import { OnSiteOpened } from './site-ref/on-site-opened.js';

let service: ServiceUnderTest;
let intake: Intake;
let make: MakePublication;

beforeAll(async () => {
  service = await useService(ReportingModule, { migrations: reportingMigrations, config: reportingVariables });
  const providers = [OnFactRecorded, OnLdServiceOpened, OnSiteOpened].map((provider) => service.the<object>(provider));
  const handlers = providers.flatMap((provider) => handlersOf(provider));
  intake = new Intake(service.the(UnitOfWork), { consumer: 'reporting', handlers, keepsPeople: false });

  const hearing = new Hearing(() => Promise.resolve([]), service.clock);
  make = new MakePublication(service.the(UnitOfWork), service.the(Reads), hearing);

  await take(aSiteOpened());
  await take(anLdServiceOpened({ openedOn: '2025-11-01', recordedAt: '2025-11-01T09:00:00.000Z' }));
  await take(anLdServiceOpened({ ldServiceId: SOUTH, name: 'South Mere', openedOn: '2026-01-15' }));
  // In December 3 arrive and 2 are seen; in January 9, each seen; the South has nobody but in March.
  await take(...aStayOf({ arrivedAt: '2025-12-01T10:00:00.000Z', seenAfter: 10 }));
  await take(...aStayOf({ arrivedAt: '2025-12-02T10:00:00.000Z', seenAfter: 20 }));
  await take(...aStayOf({ arrivedAt: '2025-12-03T10:00:00.000Z' }));
  for (const day of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    await take(...aStayOf({ arrivedAt: `2026-01-0${day}T10:00:00.000Z`, seenAfter: day * 10 }));
  }
  await take(...aStayOf({ arrivedAt: '2026-03-31T22:30:00.000Z', ldServiceId: SOUTH }));
});

afterAll(() => service.close());

const take = (...events: Delivered[]): Promise<void> =>
  intake.take(
    events.map((event) => ({
      id: event.id,
      topic: event.topic,
      key: event.key,
      message: { value: '', headers: {} },
      event,
    })),
  );

const FIGURES = `query ($ids: [_Any!]!, $from: String!, $to: String!) {
  _entities(representations: $ids) {
    ... on LdService { id figures(from: $from, to: $to) {
      freshAsOf suppressed months { month arrived seen medianMinutesToSeen ninetiethMinutesToSeen n } } }
  }
}`;

const asked = (ids: string[], from = '2025-12', to = '2026-01') => ({
  ids: ids.map((id) => ({ __typename: 'LdService', id })),
  from,
  to,
});

const PUBLISHED = `query ($quarter: String) {
  publishedFigures(quarter: $quarter) {
    quarter quarters publishedAt services { ldService { id } arrived seen medianMinutesToSeen n
      funnel { identified triaged seen closed identifiedToTriaged { median n } arrivedToTriaged { median n } arrivedToSeen { median n } } }
  }
}`;

describe("a service's own figures", () => {
  it('are exact, month by month, with the months in which nobody arrived', async () => {
    const { _entities } = await service.as(aTeamLead()).get<{ _entities: unknown }>(FIGURES, asked([NORTH], '2025-11'));

    expect(_entities).toEqual([
      {
        id: NORTH,
        figures: {
          freshAsOf: '2026-03-02T09:42:00.000Z',
          suppressed: false,
          months: [
            {
              month: '2025-11',
              arrived: '0',
              seen: '0',
              medianMinutesToSeen: null,
              ninetiethMinutesToSeen: null,
              n: '0',
            },
            {
              month: '2025-12',
              arrived: '3',
              seen: '2',
              medianMinutesToSeen: '10',
              ninetiethMinutesToSeen: '20',
              n: '2',
            },
            {
              month: '2026-01',
              arrived: '9',
              seen: '9',
              medianMinutesToSeen: '50',
              ninetiethMinutesToSeen: '90',
              n: '9',
            },
          ],
        },
      },
    ]);
  });

  it.each([
    { who: 'a practitioner', actor: aPractitioner() },
    { who: 'an administrator', actor: anAdministrator() },
  ])('may be read by $who of the service', async ({ actor }) => {
    expect((await service.as(actor).ask(FIGURES, asked([NORTH]))).errors).toEqual([]);
  });

  it.each([
    { who: 'a team lead of another service', actor: aTeamLead({ ldServiceId: SOUTH }) },
    { who: 'a commissioner', actor: aCommissioner() },
    { who: 'a support worker', actor: anActor('support_worker') },
    { who: 'an auditor', actor: anActor('auditor') },
    { who: 'somebody without a role', actor: aStranger() },
    { who: 'an analyst', actor: aTeamLead({ graph: 'analytics' }) },
  ])('are refused to $who', async ({ actor }) => {
    const { data, errors } = await service.as(actor).ask(FIGURES, asked([NORTH]));

    expect(errors).toMatchObject([{ code: 'NOT_PERMITTED', kind: 'forbidden' }]);
    expect(JSON.stringify(data)).not.toContain('arrived');
  });

  it('refuse a period that is none', async () => {
    const { errors } = await service.as(aTeamLead()).ask(FIGURES, asked([NORTH], '2026-1', '2025-12'));

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields: { from: 'NOT_A_MONTH' } }]);
  });

  it.each([
    { who: 'a member of another service', actor: aTeamLead({ ldServiceId: SOUTH }), sees: [] },
    { who: 'a member of the service', actor: aTeamLead(), sees: ['freshness', 'rollups'] },
    { who: 'somebody without a role', actor: aStranger(), sees: [] },
    { who: 'a commissioner', actor: aCommissioner(), sees: [] },
    { who: 'a partner', actor: aCommissioner({ graph: 'partner' }), sees: [] },
  ])('stand behind row-level security as well: $who sees $sees', async ({ actor, sees }) => {
    const rows = await service
      .the(Reads)
      .as(actor, { view: 'spec' }, (read) => read.rows<{ name: string }>(WHAT_IS_SEEN, [NORTH]));

    expect(rows.map(({ name }) => name)).toEqual(sees);
  });
});

const FUNNEL = `query ($ids: [_Any!]!, $from: String!, $to: String!, $siteId: ID, $setting: Setting) {
  _entities(representations: $ids) {
    ... on LdService { figures(from: $from, to: $to, siteId: $siteId, setting: $setting) {
      months { month arrived seen }
      funnel {
        identified triaged seen closed notTriaged { reason count } notSeen { reason count } overdue { kind count }
        identifiedToTriaged { median ninetieth n } arrivedToTriaged { median ninetieth n }
        arrivedToSeen { median ninetieth n } } } }
  }
}`;

describe('how far cases came', () => {
  const COURT = 'aaaaaaaa-0000-4000-8000-0000000000a3';
  const NONE = { median: null, ninetieth: null, n: '0' };
  const NOTHING = {
    ...{ identified: '0', triaged: '0', seen: '0', closed: '0', notTriaged: [], notSeen: [], overdue: [] },
    ...{ identifiedToTriaged: NONE, arrivedToTriaged: NONE, arrivedToSeen: NONE },
  };

  interface Shown {
    readonly months: readonly { readonly arrived: string }[];
    readonly funnel: object;
  }
  const figures = async (slice: object = {}, months: [string, string] = ['2026-02', '2026-02']): Promise<Shown> => {
    const asking = service.as(aTeamLead());
    const variables = { ...asked([NORTH], ...months), ...slice };
    const { _entities } = await asking.get<{ _entities: { figures: Shown }[] }>(FUNNEL, variables);
    return _entities[0]!.figures;
  };

  beforeAll(async () => {
    const custody = { arrivedAt: '2026-02-03T08:00:00.000Z', seenAfter: 60 };
    const court = { arrivedAt: '2026-02-10T09:00:00.000Z', siteId: COURT, setting: 'magistrates_court' as const };
    await take(
      ...aCaseOf({ identifiedAt: '2026-02-03T08:10:00.000Z', triagedAfter: 20, stays: [custody], closed: {} }),
    );
    await take(
      ...aCaseOf({
        identifiedAt: '2026-02-10T09:10:00.000Z',
        setting: 'magistrates_court',
        stays: [court],
        closed: { triaged: 'no_staff', seen: 'released_before_seen' },
        overdue: [{ kind: 'triage', after: 60, siteId: COURT }],
      }),
    );
  });

  it('is told for a period as a whole, with why not, how long it took, and what was late', async () => {
    expect((await figures()).funnel).toEqual({
      ...{ identified: '2', triaged: '1', seen: '1', closed: '2' },
      notTriaged: [{ reason: 'NO_STAFF', count: '1' }],
      notSeen: [{ reason: 'RELEASED_BEFORE_SEEN', count: '1' }],
      overdue: [{ kind: 'TRIAGE', count: '1' }],
      identifiedToTriaged: { median: '20', ninetieth: '20', n: '1' },
      arrivedToTriaged: { median: '30', ninetieth: '30', n: '1' },
      arrivedToSeen: { median: '60', ninetieth: '60', n: '1' },
    });
    expect((await figures({}, ['2026-03', '2026-04'])).funnel).toEqual(NOTHING);
  });

  it('is told of one place, and of one kind of place, with the stays of that place', async () => {
    const ofCourt = await figures({ siteId: COURT });

    expect(ofCourt.funnel).toMatchObject({ identified: '1', triaged: '0', closed: '1' });
    expect(ofCourt.months).toEqual([{ month: '2026-02', arrived: '1', seen: '0' }]);
    expect(await figures({ setting: 'MAGISTRATES_COURT' })).toEqual(ofCourt);
    expect((await figures({ setting: 'CUSTODY' })).funnel).toMatchObject({ identified: '1', triaged: '1' });
    expect((await figures({ siteId: COURT, setting: 'CUSTODY' })).funnel).toEqual(NOTHING);
  });

  it.each(['aaaaaaaa-0000-4000-8000-0000000000b1', 'nowhere', "' or true"])(
    'counts nothing at %s: a place of another service is like one that is not there',
    async (siteId) => {
      expect((await figures({ siteId })).funnel).toEqual(NOTHING);
    },
  );

  it('is told for several services and slices in one request, each for itself', async () => {
    const document = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on LdService {
      all: figures(from: "2026-02", to: "2026-02") { funnel { identified } }
      court: figures(from: "2026-02", to: "2026-02", siteId: "${COURT}") { funnel { identified } }
      december: figures(from: "2025-12", to: "2025-12") { months { arrived } } } } }`;

    expect(await service.as(aTeamLead()).get(document, { ids: asked([NORTH]).ids })).toEqual({
      _entities: [
        {
          all: { funnel: { identified: '2' } },
          court: { funnel: { identified: '1' } },
          december: { months: [{ arrived: '3' }] },
        },
      ],
    });
  });

  it('refuses a kind of place that is none', async () => {
    const { errors } = await service.as(aTeamLead()).ask(FUNNEL, { ...asked([NORTH]), setting: 'MOON' });

    expect(errors).toHaveLength(1);
  });
});

const WHAT_IS_SEEN = statement(
  'spec_what_is_seen',
  `select 'rollups' as name from rollups where ld_service_id = $1
   union select 'freshness' from freshness where ld_service_id = $1
   union select 'counted_stays' from counted_stays union select 'counted_cases' from counted_cases
   union select 'counted_work_items' from counted_work_items union select 'fold_versions' from fold_versions union select 'facts' from facts
   union select 'person_keys' from person_keys order by name`,
);

describe('published figures', () => {
  const NO_TIME = { median: null, n: '0' };
  const FUNNEL_OF_NONE = {
    ...{ identified: '0', triaged: '0', seen: '0', closed: '0' },
    ...{ identifiedToTriaged: NO_TIME, arrivedToTriaged: NO_TIME, arrivedToSeen: NO_TIME },
  };
  const FUNNEL_OF_TWO = {
    ...{ identified: '*', triaged: '*', seen: '*', closed: '*' },
    ...{ identifiedToTriaged: { median: '*', n: '*' }, arrivedToTriaged: { median: '*', n: '*' } },
  };

  it('say that there are none before any quarter is published', async () => {
    const { publishedFigures } = await service.as(aCommissioner()).get<Record<string, unknown>>(PUBLISHED);

    expect(publishedFigures).toEqual({ quarter: '2025-Q4', quarters: [], publishedAt: null, services: [] });
  });

  it('are made once for each quarter that ended a week ago, with small numbers hidden', async () => {
    const ofApril = anLdServiceOpened({ version: 2, openedOn: '2025-11-01', recordedAt: '2026-04-02T09:00:00.000Z' });
    await take(ofApril);
    service.clock.set(new Date('2026-04-07T22:59:40.000Z'));
    await make.execute();
    service.clock.forward(20_000);
    expect(await make.execute()).toEqual(['2025-Q4', '2026-Q1']);
    expect(await make.execute()).toEqual([]);

    const reader = service.as(aCommissioner({ graph: 'analytics' }));
    const { publishedFigures } = await reader.get<Record<string, unknown>>(PUBLISHED, { quarter: '2025-Q4' });
    const latest = await reader.get<Record<string, unknown>>(PUBLISHED);

    expect(publishedFigures).toEqual({
      quarter: '2025-Q4',
      quarters: ['2026-Q1', '2025-Q4'],
      publishedAt: '2026-04-07T23:00:00.000Z',
      services: [
        { ldService: { id: NORTH }, arrived: '*', seen: '*', medianMinutesToSeen: '*', n: '*', funnel: FUNNEL_OF_NONE },
      ],
    });
    expect(latest).toMatchObject({
      publishedFigures: {
        quarter: '2026-Q1',
        services: [
          {
            ldService: { id: NORTH },
            arrived: '10',
            seen: '10',
            medianMinutesToSeen: '50',
            n: '10',
            funnel: FUNNEL_OF_TWO,
          },
          { ldService: { id: SOUTH }, arrived: '*', seen: '0', medianMinutesToSeen: null, n: '0' },
        ],
      },
    });
  });

  it('say nothing of cases in a quarter that was published before those were counted', async () => {
    await service.stored.see(
      `with old as (insert into publications values (gen_random_uuid(), '2025-Q3', 'small-numbers-1', now()) returning id)
       insert into publication_lines (id, publication_id, ld_service_id, arrived, seen, n)
       select gen_random_uuid(), id, '${NORTH}', '20', '0', '0' from old`,
    );

    const { publishedFigures } = await service
      .as(aCommissioner())
      .get<Record<string, unknown>>(PUBLISHED, { quarter: '2025-Q3' });

    expect(publishedFigures).toMatchObject({ services: [{ arrived: '20', funnel: null }] });
  });

  it('stay as they were published when a correction comes later', async () => {
    await take(
      ...aStayOf({ arrivedAt: '2026-01-20T10:00:00.000Z' }),
      ...aStayOf({ arrivedAt: '2026-01-21T10:00:00.000Z' }),
    );
    await take(
      ...aStayOf({ arrivedAt: '2026-01-22T10:00:00.000Z' }),
      ...aStayOf({ arrivedAt: '2026-01-23T10:00:00.000Z' }),
    );
    service.clock.forward(60 * 60 * 1000);
    await make.execute();

    const { publishedFigures } = await service.as(aTeamLead()).get<{ publishedFigures: never }>(PUBLISHED);

    expect(publishedFigures).toMatchObject({ services: [{ arrived: '10' }, { arrived: '*' }] });
  });

  it.each([
    { asked: '2026-Q2', code: 'QUARTER_NOT_PUBLISHED' },
    { asked: '2026-03', code: 'INPUT_INVALID' },
  ])('of $asked are refused: $code', async ({ asked: quarter, code }) => {
    expect((await service.as(aCommissioner()).ask(PUBLISHED, { quarter })).errors).toMatchObject([{ code }]);
  });

  it.each([
    { who: 'a practitioner', actor: aPractitioner() },
    { who: 'somebody without a role', actor: aStranger() },
    { who: 'a partner', actor: aCommissioner({ graph: 'partner' }) },
  ])('are refused to $who', async ({ actor }) => {
    expect((await service.as(actor).ask(PUBLISHED)).errors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });
});

describe('copies of services and sites', () => {
  it('begin as stubs, are filled by their own facts, and ignore older ones', async () => {
    expect(await service.stored.see('select version, name from site_refs')).toEqual([
      { version: 1, name: 'Bramley custody' },
    ]);
    await take(anLdServiceOpened({ name: 'North again', version: 3 }));
    await take(anLdServiceOpened({ name: 'North of old', version: 2 }));

    const stub = '33333333-3333-4333-8333-333333333333';
    await take(aSiteOpened({ siteId: stub, ldServiceId: stub }));

    expect(await service.stored.see('select name, version from ld_service_refs order by id')).toEqual([
      { name: 'North again', version: 3 },
      { name: 'South Mere', version: 1 },
      { name: null, version: 0 },
    ]);
  });
});

describe('row-level security', () => {
  it('stands before every table there is', async () => {
    const open = await service.stored.see(`
      select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'public' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
         and relname <> 'migrations' and not relispartition`);

    expect(open).toEqual([]);
    expect(await blindPolicies(service.stored)).toEqual([]);
  });

  it('gives nobody a row of any table without an actor', async () => {
    const { stored } = service;
    await stored.see(`insert into parked (consumer, topic, key, event, headers, reason, behind, parked_at)
      values ('spec', 'spec', 'spec', '{}', '{}', 'spec', false, now())`);
    await stored.see(`insert into outbox (id, shard, topic, type, key, data, recorded_at)
      values (gen_random_uuid(), 0, 'spec', 'spec', 'spec', '{}', now())`);
    await stored.see(`insert into idempotency_keys values ('spec', 'spec', 'spec', 'spec', null, now())`);
    await stored.see('select * from seal_audit(now())');

    const looked = await withoutAnActor(stored);

    expect(looked.filter(({ finds }) => finds !== 0 && finds !== 'refused')).toEqual([]);
    // A table that is empty when it is looked into would prove nothing.
    const whole = looked.filter(({ table }) => !table.startsWith('outbox_'));
    expect(whole.filter(({ holds }) => holds === 0)).toEqual([]);
  });
});
