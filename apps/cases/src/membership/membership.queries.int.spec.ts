import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@junction/auth';
import { Reads, UnitOfWork, statement } from '@junction/persistence';
import {
  NORTH,
  SOUTH,
  T0,
  aCommissioner,
  aPractitioner,
  aStranger,
  aTeamLead,
  anActor,
  anAdministrator,
  type Asks,
  blindPolicies,
  withoutAnActor,
} from '@junction/testing';
import {
  BRAMLEY,
  CARROW,
  type CasesUnderTest,
  NOWHERE,
  SEE,
  STAY,
  useCases,
  type StayAnswer,
} from '../stay/front-door.builder.js';

/** Every table of this service that holds something about a person, and what a member's own rows are counted by. */
const ABOUT_PEOPLE = ['people', 'person_identifiers', 'memberships', 'cases', 'stays'] as const;
const PUBLIC = ['ld_services', 'sites'] as const;
const OF_THE_PLATFORM = ['outbox', 'inbox', 'parked', 'idempotency_keys'] as const;

describe('row-level security', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
    const identifiers = [{ scheme: 'NHS_NUMBER', value: '9990000018' }];
    await cases.arrive({ person: { family: 'INVENTED', identifiers } });
    await cases.arrive({ person: { family: 'FICTION', identifiers }, siteId: CARROW }, cases.jo);
  });
  afterAll(() => cases.close());

  const count = (table: string, actor: Actor) =>
    cases.service.the(Reads).as(actor, { view: 'spec' }, async (read) => {
      const row = await read.one<{ n: number }>(statement(`spec_${table}`, `select count(*)::int as n from ${table}`));
      return row?.n;
    });

  it('stands before every table there is', async () => {
    const open = await cases.service.stored.see(`
      select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'public' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
         and relname <> 'migrations' and not relispartition`);

    expect(open).toEqual([]);
  });

  it('gives nobody a row of any table without an actor', async () => {
    const { stored } = cases.service;
    await stored.see(`insert into inbox values (gen_random_uuid(), 'spec', now())`);
    await stored.see(`insert into parked (consumer, topic, key, event, headers, reason, behind, parked_at)
      values ('spec', 'spec', 'spec', '{}', '{}', 'spec', false, now())`);
    await stored.see('select * from seal_audit(now())');

    const looked = await withoutAnActor(stored);

    expect(looked.filter(({ finds }) => finds !== 0 && finds !== 'refused')).toEqual([]);
    const full = looked.filter(({ holds }) => holds > 0).map(({ table }) => table);
    expect(full).toEqual(
      expect.arrayContaining([...ABOUT_PEOPLE, ...PUBLIC, ...OF_THE_PLATFORM, 'audit', 'audit_blocks']),
    );
    expect(await blindPolicies(stored)).toEqual([]);
  });

  it.each(ABOUT_PEOPLE)("gives a member their own service's rows of %s alone", async (table) => {
    expect(await count(table, cases.sam)).toBe(1);
    expect(await count(table, cases.jo)).toBe(1);
  });

  it.each([...ABOUT_PEOPLE, 'outbox'])('gives a commissioner, a stranger and a partner no row of %s', async (table) => {
    for (const actor of [aCommissioner(), aStranger(), aPractitioner({ graph: 'partner' })])
      expect(await count(table, actor)).toBe(0);
  });

  it('gives a member the facts about their own people alone', async () => {
    expect(await count('outbox', cases.sam)).toBe(4);
  });

  describe('against a verb that forgot to ask', () => {
    const writes = (name: string, sql: string, values: unknown[]) =>
      cases.service.app.get(UnitOfWork).run({ actor: cases.jo, verb: 'spec', about: [] }, (tx) => {
        tx.write(statement(name, sql), values);
        return Promise.resolve();
      });
    const theirs = async () =>
      (
        await cases.service.stored.see('select id, person_id, ld_service_id from stays where ld_service_id = $1', [
          NORTH,
        ])
      )[0];

    it('lets nobody in to another service’s person', async () => {
      const stay = await theirs();
      const join = `insert into memberships (id, person_id, ld_service_id, reason, started_at, ended_at, version)
        values (gen_random_uuid(), $1, $2, 'owner', now(), 'infinity', 1)`;

      await expect(writes('spec_join', join, [stay?.['person_id'], SOUTH])).rejects.toMatchObject({ code: '23503' });
      await expect(writes('spec_join', join, [stay?.['person_id'], NORTH])).rejects.toMatchObject({ code: '42501' });
    });

    it('lets nobody change another service’s stay, nor give theirs away', async () => {
      const stay = await theirs();
      await writes('spec_leave', `update stays set place = 'Cell 99' where id = $1`, [stay?.['id']]);
      const give = writes('spec_give', 'update stays set ld_service_id = $1', [NORTH]);

      await expect(give).rejects.toMatchObject({ code: '42501' });
      expect(await cases.service.stored.see(`select id from stays where place = 'Cell 99'`)).toEqual([]);
    });
  });

  it('ends with the membership, at that instant and not before', async () => {
    const read = async () => [await count('people', cases.jo), await count('stays', cases.jo)];
    await cases.service.stored.see(`update memberships set ended_at = $1 where ld_service_id = $2`, [
      new Date(T0.getTime() + 1000),
      cases.jo.ldServiceIds[0],
    ]);

    cases.service.clock.forward(999);
    expect(await read()).toEqual([1, 1]);
    cases.service.clock.forward(1);
    expect(await read()).toEqual([0, 0]);

    cases.service.clock.set(T0);
    await cases.service.stored.see('update memberships set ended_at = null');
  });
});

describe('what is not in sight', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive();
  });
  afterAll(() => cases.close());

  const STAY_BY_ID = `query Stay($id: ID!) { stay(id: $id) { ${STAY} } }`;
  const PERSON_BY_ID =
    'query Person($id: ID!) { person(id: $id) { id name { family } timeline { edges { node { id } } } } }';
  const ENTITIES = `query Entities($of: [_Any!]!) { _entities(representations: $of) {
    ... on Person { name { family } } ... on Stay { reason } ... on Case { identifiedAt } } }`;

  const refusal = async (asks: Asks, document: string, variables: object) => {
    const { data, errors } = await asks.ask(document, variables);
    expect(JSON.stringify(data)).not.toContain('INVENTED');
    return { ...errors[0], reference: '', message: errors[0]?.message.replace(/[0-9a-f-]{36}/, 'ID') };
  };

  it.each([
    ["another service's practitioner", (all: CasesUnderTest) => all.jo],
    ['a support worker', () => anActor('support_worker')],
  ])('looks like nothing to %s, however it is asked for', async (_who, actorOf) => {
    const asks = cases.as(actorOf(cases));
    const ways: [string, string, string][] = [
      [STAY_BY_ID, 'id', stay.id],
      [PERSON_BY_ID, 'id', stay.person.id],
    ];

    for (const [document, name, id] of ways)
      expect(await refusal(asks, document, { [name]: id })).toEqual(await refusal(asks, document, { [name]: NOWHERE }));
    for (const [__typename, id] of [
      ['Person', stay.person.id],
      ['Stay', stay.id],
      ['Case', stay.caseId],
    ])
      expect(await refusal(asks, ENTITIES, { of: [{ __typename, id }] })).toEqual(
        await refusal(asks, ENTITIES, { of: [{ __typename, id: NOWHERE }] }),
      );
  });

  it.each([
    ['a practitioner', aPractitioner(), 'MENTAL_HEALTH'],
    ['a team lead', aTeamLead(), 'MENTAL_HEALTH'],
    ['an administrator', anAdministrator(), null],
  ])('of a stay that %s may see is what is clinical, or nothing', async (_who, actor, reason) => {
    const { stay: shown } = await cases.as(actor).get<{ stay: StayAnswer }>(STAY_BY_ID, { id: stay.id });

    expect(shown).toMatchObject({ id: stay.id, reason, place: 'Cell 7', person: { name: { family: 'INVENTED' } } });
  });

  it('leaves one row of the audit for each that was seen', async () => {
    const reads = await cases.service.stored.see(
      `select what, noun, record_ids, person_ids from audit where act = 'read' and what = 'stay' order by number`,
    );

    expect(reads).toEqual(
      Array.from({ length: 3 }, () => ({
        what: 'stay',
        noun: 'stay',
        record_ids: [stay.id],
        person_ids: [stay.person.id],
      })),
    );
  });
});

describe('an attempt to look at what is not in sight', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive();
  });
  afterAll(() => cases.close());

  const attempts = async (actor: Actor, document: string, variables: object) => {
    const { errors } = await cases.as(actor).ask(document, variables);
    expect(errors.length).toBeGreaterThan(0);
    return cases.service.stored.see(
      `select what, code, record_ids, actor_kind, request_id = $2 as "isOfRequest" from audit
        where user_id = $1 and act = 'refused' order by what desc`,
      [actor.userId, actor.requestId],
    );
  };
  const refused = { actor_kind: 'member', isOfRequest: true };

  it.each<[string, string, string, () => string]>([
    ['person', 'PERSON_NOT_FOUND', 'query Q($id: ID!) { person(id: $id) { id } }', () => stay.person.id],
    ['stay', 'STAY_NOT_FOUND', 'query Q($id: ID!) { Rosa: stay(id: $id) { id } }', () => stay.id],
    ['board', 'SITE_NOT_FOUND', 'query Q($id: ID!) { board(siteId: $id) { presentCount } }', () => BRAMLEY],
  ])('at a %s is written down, and so is one at nothing', async (what, code, document, idOf) => {
    const [curious, lost] = [aPractitioner({ ldServiceId: SOUTH }), aPractitioner({ ldServiceId: SOUTH })];
    const id = idOf();

    expect(await attempts(curious, document, { id })).toEqual([{ ...refused, what, code, record_ids: [id] }]);
    expect(await attempts(lost, document, { id: NOWHERE })).toEqual([
      { ...refused, what, code, record_ids: [NOWHERE] },
    ]);
  });

  it('is one row for all that one request asked for alike', async () => {
    const of = [
      { __typename: 'Stay', id: stay.id },
      { __typename: 'Stay', id: NOWHERE },
      { __typename: 'Person', id: stay.person.id },
    ];
    const document = 'query Q($of: [_Any!]!) { _entities(representations: $of) { __typename } }';

    expect(await attempts(aPractitioner({ ldServiceId: SOUTH }), document, { of })).toEqual([
      { ...refused, what: 'stay', code: 'STAY_NOT_FOUND', record_ids: [stay.id, NOWHERE] },
      { ...refused, what: 'person', code: 'PERSON_NOT_FOUND', record_ids: [stay.person.id] },
    ]);
  });

  it('by somebody whose role does not include it is written down with what they named', async () => {
    const [reader, doer] = [aCommissioner(), aCommissioner()];
    const [refusedTo, code] = [{ ...refused, actor_kind: 'published' }, 'NOT_PERMITTED'];
    const document = 'query Q($id: ID!) { person(id: $id) { id } }';

    expect(await attempts(reader, document, { id: stay.person.id })).toEqual([
      { ...refusedTo, what: 'person', code, record_ids: [stay.person.id] },
    ]);
    expect(await attempts(doer, SEE, { input: { stayId: stay.id, version: 1 } })).toEqual([
      { ...refusedTo, what: 'see_stay', code, record_ids: [stay.id] },
    ]);
  });

  it('by a verb is written down once', async () => {
    const actor = aPractitioner({ ldServiceId: SOUTH });

    expect(await attempts(actor, SEE, { input: { stayId: stay.id, version: 1 } })).toMatchObject([
      { what: 'see_stay', code: 'STAY_NOT_FOUND' },
    ]);
  });
});
