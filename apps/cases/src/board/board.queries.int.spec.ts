import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@junction/auth';
import { anAdministrator, aCommissioner, aPractitioner, statementsOf } from '@junction/testing';
import {
  BOARD,
  BRAMLEY,
  CARROW,
  type CasesUnderTest,
  ELMFIELD,
  NOWHERE,
  SEE,
  useCases,
} from '../stay/front-door.builder.js';

interface BoardAnswer {
  readonly board: {
    readonly presentCount: number;
    readonly stays: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly place: string; readonly reason: string };
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** People present at a place, put there at once by SQL: what a board reads, not how they came. */
const FILL = `
  with person as (
    insert into people (id, ld_service_id, family, synthetic, registered_at, version)
    select gen_random_uuid(), $2, 'INVENTED ' || n, true, $3, 1 from generate_series(1, $4::int) as n returning id
  ), member as (
    insert into memberships (id, person_id, ld_service_id, reason, started_at, version)
    select gen_random_uuid(), id, $2, 'owner', $3, 1 from person
  ), onCase as (
    insert into cases (id, person_id, ld_service_id, status, setting, identified_at, version)
    select gen_random_uuid(), id, $2, 'open', 'custody', $3, 1 from person returning id, person_id
  )
  insert into stays (id, person_id, case_id, site_id, ld_service_id, setting, place, reason, status, arrived_at, version)
  select gen_random_uuid(), person_id, id, $1, $2, 'custody', 'Cell ' || row_number() over (), 'social', 'present',
         $3::timestamptz - (row_number() over () % 7) * interval '1 minute', 1
    from onCase`;

describe('a board', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
    const [north] = cases.sam.ldServiceIds;
    await cases.service.stored.see(FILL, [BRAMLEY, north, cases.service.clock.now(), 10]);
    await cases.service.stored.see(FILL, [ELMFIELD, north, cases.service.clock.now(), 1000]);
  });
  afterAll(() => cases.close());

  const board = (variables: object, actor = cases.sam) => cases.as(actor).get<BoardAnswer>(BOARD, variables);

  it('costs the same statements at ten stays and at a thousand', async () => {
    const atTen = await statementsOf(cases.service, () => board({ siteId: BRAMLEY, first: 200 }));
    const atThousand = await statementsOf(cases.service, () => board({ siteId: ELMFIELD, first: 200 }));

    expect(atTen).toBeGreaterThan(3);
    expect(atThousand).toBe(atTen);
    expect(atThousand).toBeLessThan(25);
  });

  it('is read page by page, each present person once, the longest first', async () => {
    const pages: BoardAnswer['board'][] = [];
    let after: string | null = null;
    do {
      const { board: page }: BoardAnswer = await board({ siteId: ELMFIELD, first: 150, after });
      pages.push(page);
      after = page.stays.pageInfo.hasNextPage ? page.stays.pageInfo.endCursor : null;
    } while (after !== null);

    const ids = pages.flatMap(({ stays }) => stays.edges.map(({ node }) => node.id));
    const longestFirst = await cases.service.stored.see<{ id: string }>(
      `select id from stays where site_id = $1 order by arrived_at, id`,
      [ELMFIELD],
    );
    expect(pages).toHaveLength(7);
    expect(pages.every(({ presentCount }) => presentCount === 1000)).toBe(true);
    expect(ids).toEqual(longestFirst.map(({ id }) => id));
  });

  it('shows an administrator who is where, and not why', async () => {
    const { board: shown } = await board({ siteId: BRAMLEY }, anAdministrator());

    expect(shown.presentCount).toBe(10);
    expect(shown.stays.edges.map(({ node }) => node.reason)).toEqual(Array.from({ length: 10 }, () => null));
  });

  it('writes down once what a refreshed page shows again', async () => {
    const actor = anAdministrator();
    await board({ siteId: BRAMLEY }, actor);
    await board({ siteId: BRAMLEY }, actor);
    const newcomer = await cases.arrive();
    await board({ siteId: BRAMLEY }, actor);

    const written = await cases.service.stored.see<{ noun: string; record_ids: string[] }>(
      `select noun, record_ids from audit where user_id = $1 and what = 'board' order by number`,
      [actor.userId],
    );
    expect(written.map(({ record_ids }) => record_ids.length)).toEqual([10, 1]);
    expect(written[1]?.record_ids).toEqual([newcomer.id]);
  });

  const openings = (actor: Actor) =>
    cases.service.stored.see<{ what: string; record_ids: string[] }>(
      `select what, record_ids from audit where user_id = $1 and noun = 'person' order by number`,
      [actor.userId],
    );

  it('writes down the people of each board for itself', async () => {
    const actor = anAdministrator();
    await board({ siteId: BRAMLEY, first: 1 }, actor);
    await cases.service.stored.see('update stays set site_id = $1 where site_id = $2', [ELMFIELD, BRAMLEY]);
    await board({ siteId: ELMFIELD, first: 200 }, actor);
    await board({ siteId: ELMFIELD, first: 200 }, actor);

    expect((await openings(actor)).map(({ what, record_ids: ids }) => [what, ids.length])).toEqual([
      ['people_of_board', 1],
      ['people_of_board', 200],
    ]);
  });

  it('opens nobody: whoever is opened from a stay, a case or an act is written down each time', async () => {
    const actor = aPractitioner();
    const { id, person, caseId } = await cases.arrive();
    await board({ siteId: BRAMLEY }, actor);
    const before = (await openings(actor)).length;
    const ofStay = 'query Q($id: ID!) { stay(id: $id) { person { dateOfBirth identifiers { value } } } }';
    const ofCase = `query Q($of: [_Any!]!) {
      _entities(representations: $of) { ... on Case { person { dateOfBirth } stays { person { id } } } } }`;

    for (let times = 0; times < 3; times += 1) await cases.as(actor).get(ofStay, { id });
    await cases.as(actor).get(ofCase, { of: [{ __typename: 'Case', id: caseId }] });
    await cases.as(actor).get(SEE, { input: { stayId: id, version: 1 } });

    const since = (await openings(actor)).slice(before);
    expect(since.length).toBeGreaterThanOrEqual(5);
    expect(since).toEqual(since.map(() => ({ what: 'person', record_ids: [person.id] })));
  });

  it.each([
    ["another service's place", CARROW],
    ['no place', NOWHERE],
    ['text that is no id', 'Bramley'],
  ])('of %s is not found', async (_what, siteId) => {
    const { errors, data } = await cases.as().ask(BOARD, { siteId });

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code: 'SITE_NOT_FOUND', kind: 'not_found' }]);
  });

  it('is not for a commissioner', async () => {
    const { errors } = await cases.as(aCommissioner()).ask(BOARD, { siteId: BRAMLEY });

    expect(errors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });

  it.each([
    [{ first: 0 }, { first: 'OUT_OF_RANGE' }],
    [{ first: 201 }, { first: 'OUT_OF_RANGE' }],
    [{ after: 'Rosa' }, { after: 'NOT_A_CURSOR' }],
  ])('asked for %p is refused', async (page, fields) => {
    const { errors } = await cases.as().ask(BOARD, { siteId: BRAMLEY, ...page });

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields }]);
  });
});
