import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { aCommissioner, anActor, anAdministrator, aStranger, NORTH, T0 } from '@junction/testing';
import {
  BRAMLEY,
  CARROW,
  type CasesUnderTest,
  ELMFIELD,
  NOWHERE,
  SEE,
  type StayAnswer,
  useCases,
} from '../stay/front-door.builder.js';

const CHECK = `mutation Check($input: CheckBoardInput!) { checkBoard(input: $input) {
  presentCount checkedAt site { id } stays { edges { node { id version status place person { id name { family } } } } } } }`;
const BOARD = `query Board($siteId: ID!) { board(siteId: $siteId) { presentCount checkedAt } }`;

interface As {
  readonly actor?: Actor;
  readonly key?: string | null;
}

describe('checking a board', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const person = (given: string) => ({ family: 'INVENTED', given, dateOfBirth: '1992-05-02' });
  const here = (stay: StayAnswer) => ({ stayId: stay.id, version: stay.version });
  const gone = (stay: StayAnswer, leftTo = 'HOME') => ({ ...here(stay), leftTo });
  const arrival = (change: object = {}) => ({ person: person('New'), place: 'Cell 3', reason: 'SOCIAL', ...change });
  const check = (input: object, { actor = cases.sam, key = randomUUID() }: As = {}) =>
    cases.as(actor).ask(CHECK, { input: { siteId: BRAMLEY, stays: [], arrivals: [], ...input } }, { key });
  const refused = async (input: object, actor: Actor = cases.sam, key: string | null = randomUUID()) => {
    const before = await cases.stored();
    const told = cases.told.length;
    const { errors, data } = await check(input, { actor, key });
    expect(await cases.stored()).toEqual(before);
    expect(cases.told).toHaveLength(told);
    expect(data?.['checkBoard'] ?? null).toBeNull();
    return errors[0];
  };
  const board = async (actor = cases.sam, siteId: string = BRAMLEY) =>
    (await cases.as(actor).get<{ board: { presentCount: number; checkedAt: string | null } }>(BOARD, { siteId })).board;

  it('lets who is gone leave and who is new arrive, keeps the rest, and says when, once', async () => {
    const [stays, back] = [await cases.arrive(), await cases.arrive({ siteId: ELMFIELD })];
    const left = await cases.arrive({ person: person('Gone') });
    await check({ siteId: ELMFIELD, stays: [gone(back, 'COURT')] });
    const key = randomUUID();
    const input = {
      stays: [here(stays), gone(left)],
      arrivals: [arrival(), arrival({ person: null, personId: back.person.id, place: null })],
    };
    const before = (await cases.announced()).length;

    const first = await check(input, { key });
    const again = await check(input, { key });

    expect(first.errors).toEqual([]);
    expect(again.data).toEqual(first.data);
    expect(first.data?.['checkBoard']).toMatchObject({ presentCount: 3, checkedAt: T0.toISOString() });
    expect((await cases.announced()).slice(before).map(({ type }) => type)).toEqual([
      'junction.stay.left.v1',
      'junction.person.registered.v1',
      'junction.membership.started.v1',
      'junction.case.identified.v1',
      'junction.stay.arrived.v1',
      'junction.stay.arrived.v1',
    ]);
    expect(cases.told.at(-1)).toEqual({ view: 'board', id: BRAMLEY, ldServiceIds: [NORTH] });
    const kinds = await cases.service.stored.see<{ kind: string }>(
      `select kind from work_items where person_id = '${left.person.id}' and status = 'due' order by kind`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['call_after_release', 'triage']);
    expect(await refused({ ...input, arrivals: [] }, cases.sam, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('takes a board as it is, and says so', async () => {
    cases.service.clock.forward(60_000);

    await check({});

    expect(await board()).toMatchObject({ checkedAt: '2026-03-02T09:31:00.000Z' });
    expect(await board(cases.jo, CARROW)).toMatchObject({ checkedAt: null });
    cases.service.clock.set(T0);
  });

  it('of 60 rows and 20 who are new is done at once', async () => {
    const stays = await cases.arriveMany(60, { siteId: ELMFIELD });
    const rows = stays.map((stay, n) => (n % 2 ? here(stay) : gone(stay)));
    const arrivals = Array.from({ length: 20 }, (_, n) => arrival({ person: person(`New ${n}`) }));

    const { errors, data } = await check({ siteId: ELMFIELD, stays: rows, arrivals });

    expect(errors).toEqual([]);
    expect(data?.['checkBoard']).toMatchObject({ presentCount: 50 });
  });

  it('names each row that changed meanwhile, and does nothing; who was only seen is still there', async () => {
    const [seen, overtaken, left] = [await cases.arrive(), await cases.arrive(), await cases.arrive()];
    for (const { id: stayId } of [seen, overtaken]) await cases.as().get(SEE, { input: { stayId, version: 1 } });
    await check({ stays: [gone(left)] });

    expect(await refused({ stays: [here(seen), gone(overtaken), here(left)], arrivals: [arrival()] })).toMatchObject({
      code: 'BOARD_HAS_CHANGED',
      kind: 'conflict',
      fields: { [overtaken.id]: 'CHANGED', [left.id]: 'HAS_LEFT' },
    });
    expect((await check({ stays: [here(seen)] })).errors).toEqual([]);
  });

  it('does nothing when a single arrival is wrong, and says which', async () => {
    const { id, version, person: present } = await cases.arrive();
    const stays = [{ stayId: id, version }];

    expect(await refused({ stays, arrivals: [arrival(), arrival({ person: {} })] })).toMatchObject({
      code: 'INPUT_INVALID',
      fields: { 'arrivals.1.person.family': 'NAME_OR_DESCRIPTION_NEEDED' },
    });
    expect(await refused({ arrivals: [arrival({ place: 'x'.repeat(41) })] })).toMatchObject({
      fields: { 'arrivals.0.place': 'TOO_LONG' },
    });
    expect(await refused({ arrivals: [arrival({ personId: present.id })] })).toMatchObject({
      code: 'PERSON_ALREADY_PRESENT',
    });
    expect(await refused({ arrivals: [arrival({ person: null, personId: NOWHERE })] })).toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });

  it('refuses too many at once, and anybody twice', async () => {
    const stay = await cases.arrive();
    const nobody = Array.from({ length: 61 }, () => ({ stayId: randomUUID(), version: 1 }));

    expect(await refused({ stays: nobody })).toMatchObject({ fields: { stays: 'TOO_MANY' } });
    expect(await refused({ arrivals: Array.from({ length: 21 }, () => arrival()) })).toMatchObject({
      fields: { arrivals: 'TOO_MANY' },
    });
    expect(await refused({ stays: [here(stay), gone(stay)] })).toMatchObject({ fields: { 'stays.1.stayId': 'TWICE' } });
  });

  it.each([
    ["another service's place", CARROW],
    ['no place', NOWHERE],
    ['text that is no id', 'x'],
  ])('of %s is refused as not found', async (_what, siteId) => {
    expect(await refused({ siteId })).toMatchObject({ code: 'SITE_NOT_FOUND', kind: 'not_found' });
  });

  it('hides rows of another service, and knows none of another place', async () => {
    const [theirs, elsewhere] = [
      await cases.arrive({ siteId: CARROW }, cases.jo),
      await cases.arrive({ siteId: ELMFIELD }),
    ];

    for (const stayId of [theirs.id, elsewhere.id, NOWHERE, 'x'])
      expect(await refused({ stays: [{ stayId, version: 1 }] })).toMatchObject({ code: 'STAY_NOT_FOUND' });
  });

  it.each([
    ['an administrator', anAdministrator()],
    ['a commissioner', aCommissioner()],
    ['a support worker', anActor('support_worker')],
    ['an operator', anActor('operator')],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('refuses a request without a key, and fields that are none', async () => {
    expect(await refused({}, cases.sam, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
    expect(await refused({ siteId: undefined })).toMatchObject({ fields: { siteId: 'REQUIRED' } });
    expect(await refused({ colour: 'red' })).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('is not done twice by two who check at once', async () => {
    const stay = await cases.arrive();

    const answers = await Promise.all([1, 2, 3].map(() => check({ stays: [gone(stay)] })));

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      new Set(['BOARD_HAS_CHANGED']),
    );
  });
});
