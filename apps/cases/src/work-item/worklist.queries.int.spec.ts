import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAdministrator, aCommissioner, anActor, aStranger } from '@junction/testing';
import {
  BRAMLEY,
  type CasesUnderTest,
  CORRECT,
  ELMFIELD,
  LEAVE,
  MARK_NOT_SEEN,
  PLAN,
  SEE,
  type StayAnswer,
  useCases,
} from '../stay/front-door.builder.js';

const WORKLIST = `query Worklist($siteId: ID, $mine: Boolean, $kinds: [WorkKind!], $first: Int, $after: String) {
  worklist(siteId: $siteId, mine: $mine, kinds: $kinds, first: $first, after: $after) {
    asOf toDoCount overdueCount order
    items { edges { cursor node {
      id version kind status dueAt madeAt isOverdue mayLeaveSoon claimedAt
      person { id name { family } } case { id workItems { id kind } } stay { id place } site { id name } } }
      pageInfo { hasNextPage endCursor } } } }`;

interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly mayLeaveSoon: boolean;
  readonly person: { readonly id: string };
  readonly stay: { readonly id: string } | null;
  readonly site: { readonly id: string } | null;
}
interface Answer {
  readonly worklist: {
    readonly toDoCount: number;
    readonly overdueCount: number;
    readonly order: readonly string[];
    readonly items: {
      readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

describe('the worklist', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const worklist = async (asked: object = {}, actor = cases.sam) =>
    (await cases.as(actor).get<Answer>(WORKLIST, asked)).worklist;
  const itemsOf = async (stay: StayAnswer) =>
    (await worklist({ first: 200 })).items.edges
      .map(({ node }) => node)
      .filter(({ person }) => person.id === stay.person.id);
  const kindsOf = async (stay: StayAnswer) => (await itemsOf(stay)).map(({ kind }) => kind);
  const act = async (document: string, input: object) =>
    Object.values(await cases.as().get<Record<string, StayAnswer>>(document, { input }))[0] as StayAnswer;
  /** Somebody whom a practitioner has looked up already. */
  const triaged = async (input: object = {}) => {
    const stay = await cases.arrive(input);
    await cases.service.stored.see(
      `update work_items set status = 'done', ended_at = now() where case_id = '${stay.caseId}'`,
    );
    return stay;
  };
  /** The same person comes once more, in the case that goes on. */
  const comesBack = async (stay: StayAnswer, input: object = {}) => {
    await act(LEAVE, { stayId: stay.id, version: stay.version, leftTo: 'COURT' });
    return cases.arrive({ person: null, personId: stay.person.id, ...input });
  };

  it('has somebody new to be triaged within the hour, where they are', async () => {
    const stay = await cases.arrive();

    expect(await itemsOf(stay)).toMatchObject([
      {
        kind: 'TRIAGE',
        status: 'DUE',
        dueAt: '2026-03-02T10:30:00.000Z',
        stay: { id: stay.id },
        site: { id: BRAMLEY },
      },
    ]);
  });

  it('has somebody triaged already to be seen within four hours, at the next place', async () => {
    const stay = await comesBack(await triaged(), { siteId: ELMFIELD });

    expect(await itemsOf(stay)).toMatchObject([
      { kind: 'SEE', dueAt: '2026-03-02T13:30:00.000Z', stay: { id: stay.id }, site: { id: ELMFIELD } },
    ]);
  });

  it('takes the triage along when somebody not triaged comes to another place', async () => {
    const stay = await comesBack(await cases.arrive(), { siteId: ELMFIELD });

    expect(await itemsOf(stay)).toMatchObject([{ kind: 'TRIAGE', stay: { id: stay.id }, site: { id: ELMFIELD } }]);
  });

  it('has nothing more for somebody seen, and everything again for somebody who was not after all', async () => {
    const stay = await comesBack(await triaged());
    await act(SEE, { stayId: stay.id, version: 1 });
    expect(await kindsOf(stay)).toEqual([]);

    await act(CORRECT, { stayId: stay.id, version: 2, arrivedAt: '2026-03-02T09:00:00Z', reason: 'ENTERED_WRONGLY' });

    expect(await itemsOf(stay)).toMatchObject([{ kind: 'SEE', dueAt: '2026-03-02T13:00:00.000Z' }]);
  });

  it.each([
    ['asleep', { reason: 'ASLEEP' }, [{ kind: 'TRY_AGAIN', dueAt: '2026-03-02T11:30:00.000Z' }]],
    ['intoxicated', { reason: 'INTOXICATED' }, [{ kind: 'TRY_AGAIN', dueAt: '2026-03-02T11:30:00.000Z' }]],
    [
      'asleep, with a time',
      { reason: 'ASLEEP', tryAgainAt: '2026-03-02T15:00:00Z' },
      [{ kind: 'TRY_AGAIN', dueAt: '2026-03-02T15:00:00.000Z' }],
    ],
    [
      'unsafe, with a time',
      { reason: 'UNSAFE', tryAgainAt: '2026-03-02T12:00:00Z' },
      [{ kind: 'TRY_AGAIN', dueAt: '2026-03-02T12:00:00.000Z' }],
    ],
    ['declined', { reason: 'DECLINED' }, []],
  ])('has somebody %s tried again, or not', async (_what, input, items) => {
    const stay = await comesBack(await triaged());

    await act(MARK_NOT_SEEN, { stayId: stay.id, version: 1, ...input });

    expect(await itemsOf(stay)).toMatchObject(items);
    expect(await itemsOf(stay)).toHaveLength(items.length);
  });

  it('tries somebody again at the later time that was said, once', async () => {
    const stay = await comesBack(await triaged());
    await act(MARK_NOT_SEEN, { stayId: stay.id, version: 1, reason: 'ASLEEP' });
    await act(MARK_NOT_SEEN, { stayId: stay.id, version: 2, reason: 'ASLEEP', tryAgainAt: '2026-03-02T18:00:00Z' });

    expect(await itemsOf(stay)).toMatchObject([{ kind: 'TRY_AGAIN', dueAt: '2026-03-02T18:00:00.000Z', version: 2 }]);
    await act(SEE, { stayId: stay.id, version: 3 });
    expect(await kindsOf(stay)).toEqual([]);
  });

  it.each([
    ['in the past', '2026-03-02T09:29:59.999Z', 'IN_THE_PAST'],
    ['in more than a week', '2026-03-09T09:30:00.001Z', 'TOO_FAR_AHEAD'],
  ])('tries nobody again %s', async (_when, tryAgainAt, code) => {
    const stay = await cases.arrive();

    const { errors } = await cases.as().ask(MARK_NOT_SEEN, {
      input: { stayId: stay.id, version: 1, reason: 'ASLEEP', tryAgainAt },
    });

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields: { tryAgainAt: code } }]);
  });

  it.each([
    ['HOME', ['CALL_AFTER_RELEASE']],
    ['NOT_KNOWN', ['CALL_AFTER_RELEASE']],
    ['COURT', []],
    ['HOSPITAL', []],
  ])('calls whoever left custody to %s within two working days, or not', async (leftTo, kinds) => {
    const stay = await comesBack(await triaged());

    await act(LEAVE, { stayId: stay.id, version: 1, leftTo });

    expect(await kindsOf(stay)).toEqual(kinds);
    expect((await itemsOf(stay)).map(({ dueAt }) => dueAt)).toEqual(kinds.map(() => '2026-03-04T17:00:00.000Z'));
  });

  it('moves what follows from an arrival with its correction', async () => {
    const stay = await cases.arrive();

    await act(CORRECT, { stayId: stay.id, version: 1, arrivedAt: '2026-03-02T09:10:00Z', reason: 'TOLD_LATER' });

    expect(await itemsOf(stay)).toMatchObject([{ kind: 'TRIAGE', dueAt: '2026-03-02T10:10:00.000Z' }]);
  });

  it('puts whoever may leave soon and was not seen before all others, to the millisecond', async () => {
    const stay = await cases.arrive();
    const plan = async (version: number, nextEvent: string, nextEventAt: string | null) => {
      await act(PLAN, { stayId: stay.id, version, nextEvent, nextEventAt });
      return (await itemsOf(stay))[0]?.mayLeaveSoon;
    };

    expect(await plan(1, 'RELEASE', '2026-03-02T10:30:00.001Z')).toBe(false);
    expect(await plan(2, 'RELEASE', '2026-03-02T10:30:00.000Z')).toBe(true);
    expect((await worklist()).items.edges[0]?.node.person.id).toBe(stay.person.id);
    expect(await plan(3, 'INTERVIEW', '2026-03-02T09:40:00.000Z')).toBe(false);
    expect(await plan(4, 'CHARGE_DECISION', null)).toBe(false);
    expect(await plan(5, 'HEARING', '2026-03-02T09:30:00.000Z')).toBe(true);
    await act(SEE, { stayId: stay.id, version: 6 });
    expect((await itemsOf(stay))[0]?.mayLeaveSoon).toBe(false);
  });

  it.each([
    ['before the arrival', { nextEvent: 'RELEASE', nextEventAt: '2026-03-02T09:29:59.999Z' }, 'IN_THE_PAST'],
    ['in more than two weeks', { nextEvent: 'RELEASE', nextEventAt: '2026-03-16T09:30:00.001Z' }, 'TOO_FAR_AHEAD'],
    ['of nothing known', { nextEvent: 'NOT_KNOWN', nextEventAt: '2026-03-02T09:40:00Z' }, 'NOT_WITHOUT_AN_EVENT'],
  ])('takes no plan %s', async (_what, plan, code) => {
    const stay = await cases.arrive();

    const { errors } = await cases.as().ask(PLAN, { input: { stayId: stay.id, version: 1, ...plan } });

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields: { nextEventAt: code } }]);
  });

  it('comes in its order, page by page, each item once', async () => {
    const whole = await worklist({ first: 200 });
    const ids = whole.items.edges.map(({ node }) => node.id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Answer['worklist'] = await worklist({ first: 3, after });
      paged.push(...page.items.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.items.pageInfo);
    }

    expect(whole.toDoCount).toBe(ids.length);
    expect(paged).toEqual(ids);
    expect(whole.order).toEqual(['MAY_LEAVE_SOON_AND_NOT_SEEN', 'OVERDUE', 'DUE_TIME', 'ARRIVAL']);
    const soon = whole.items.edges.map(({ node }) => Number(!node.mayLeaveSoon));
    expect(soon).toEqual(soon.toSorted());
    const due = whole.items.edges.filter(({ node }) => !node.mayLeaveSoon).map(({ node }) => node.dueAt);
    expect(due).toEqual(due.toSorted());
  });

  it('is that of one place, or of one kind, where asked', async () => {
    await cases.arrive({ siteId: ELMFIELD });
    const [there, triage, none] = await Promise.all([
      worklist({ siteId: ELMFIELD }),
      worklist({ kinds: ['TRIAGE'] }),
      worklist({ mine: true }),
    ]);

    expect(new Set(there.items.edges.map(({ node }) => node.site?.id))).toEqual(new Set([ELMFIELD]));
    expect(there.toDoCount).toBe(there.items.edges.length);
    expect(new Set(triage.items.edges.map(({ node }) => node.kind))).toEqual(new Set(['TRIAGE']));
    expect(none).toMatchObject({ toDoCount: 0, items: { edges: [] } });
  });

  it("of another service has nothing of this one's", async () => {
    expect(await worklist({}, cases.jo)).toMatchObject({ toDoCount: 0, overdueCount: 0, items: { edges: [] } });
    expect(await worklist({ siteId: BRAMLEY }, cases.jo)).toMatchObject({ toDoCount: 0, items: { edges: [] } });
  });

  it('is for administrators too', async () => {
    expect((await worklist({}, anAdministrator())).toDoCount).toBeGreaterThan(0);
  });

  it.each([
    ['a commissioner', aCommissioner()],
    ['an operator', anActor('operator')],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    const { errors } = await cases.as(actor).ask(WORKLIST);

    expect(errors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });

  it.each([
    [{ first: 0 }, { first: 'OUT_OF_RANGE' }],
    [{ first: 201 }, { first: 'OUT_OF_RANGE' }],
    [{ after: 'x' }, { after: 'NOT_A_CURSOR' }],
  ])('refuses %j', async (asked, fields) => {
    const { errors } = await cases.as().ask(WORKLIST, asked);

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields }]);
  });
});
