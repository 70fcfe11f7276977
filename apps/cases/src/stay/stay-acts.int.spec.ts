import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { NORTH, T0, aTeamLead, anActor, anAdministrator, aCommissioner, aStranger } from '@junction/testing';
import {
  ARRIVE,
  BRAMLEY,
  CORRECT,
  type CasesUnderTest,
  LEAVE,
  MARK_IN_ERROR,
  MARK_NOT_SEEN,
  NOWHERE,
  PLAN,
  SEE,
  useCases,
  type StayAnswer,
} from './front-door.builder.js';

/** Each act on a stay that is there: how it is asked, what comes of it, what it says. */
const ACTS = [
  {
    name: 'seeStay',
    document: SEE,
    input: {},
    becomes: { status: 'PRESENT', seenAt: '2026-03-02T09:30:00.000Z', notSeenReason: null },
    type: 'junction.stay.seen.v1',
    says: { seenAt: '2026-03-02T09:30:00.000Z' },
  },
  {
    name: 'markStayNotSeen',
    document: MARK_NOT_SEEN,
    input: { reason: 'ASLEEP' },
    becomes: { status: 'PRESENT', seenAt: null, notSeenReason: 'ASLEEP' },
    type: 'junction.stay.not_seen.v1',
    says: { reason: 'asleep' },
  },
  {
    name: 'correctStayTimes',
    document: CORRECT,
    input: { arrivedAt: '2026-03-02T09:10:00Z', reason: 'TOLD_LATER' },
    becomes: { status: 'PRESENT', arrivedAt: '2026-03-02T09:10:00.000Z' },
    type: 'junction.stay.corrected.v1',
    says: { arrivedAt: '2026-03-02T09:10:00.000Z', seenAt: null, leftAt: null, reason: 'told_later' },
  },
  {
    name: 'planStay',
    document: PLAN,
    input: { nextEvent: 'RELEASE', nextEventAt: '2026-03-02T10:30:00Z' },
    becomes: { status: 'PRESENT', nextEvent: 'RELEASE', nextEventAt: '2026-03-02T10:30:00.000Z' },
    type: 'junction.stay.planned.v1',
    says: { nextEvent: 'release', nextEventAt: '2026-03-02T10:30:00.000Z' },
  },
  {
    name: 'leaveStay',
    document: LEAVE,
    input: { leftTo: 'COURT' },
    becomes: { status: 'LEFT', leftAt: '2026-03-02T09:30:00.000Z', leftTo: 'COURT' },
    type: 'junction.stay.left.v1',
    says: { leftAt: '2026-03-02T09:30:00.000Z', leftTo: 'court' },
  },
  {
    name: 'markStayInError',
    document: MARK_IN_ERROR,
    input: { reason: 'WRONG_PERSON' },
    becomes: { status: 'PRESENT', enteredInError: true },
    type: 'junction.stay.entered_in_error.v1',
    says: { reason: 'wrong_person', replaces: [expect.any(String)] },
  },
] as const;

describe.each(ACTS)('$name', ({ name, document, input, becomes, type, says }) => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive({ arrivedAt: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => cases.close());

  const asked = (change: object = {}) => ({ stayId: stay.id, version: 1, ...input, ...change });
  const refused = async (change: object, actor: Actor = cases.sam, key: string | null = randomUUID()) => {
    const before = await cases.stored();
    const told = cases.told.length;
    const { errors, data } = await cases.as(actor).ask(document, { input: asked(change) }, { key });
    expect(await cases.stored()).toEqual(before);
    expect(cases.told).toHaveLength(told);
    expect(data?.[name] ?? null).toBeNull();
    return errors[0];
  };

  it.each<[string, object, Record<string, unknown>]>([
    ['a stay that nobody knows', { stayId: NOWHERE }, { code: 'STAY_NOT_FOUND', kind: 'not_found' }],
    ['text that is no id', { stayId: 'Rosa' }, { code: 'STAY_NOT_FOUND', kind: 'not_found' }],
    ['a version that is gone', { version: 7 }, { code: 'VERSION_IS_STALE', kind: 'conflict' }],
    ['no version', { version: undefined }, { code: 'INPUT_INVALID', fields: { version: 'REQUIRED' } }],
    ['a version that is no number', { version: 'one' }, { code: 'INPUT_INVALID', fields: { version: 'INVALID' } }],
    ['no stay', { stayId: undefined }, { code: 'INPUT_INVALID', fields: { stayId: 'REQUIRED' } }],
  ])('refuses %s', async (_what, change, refusal) => {
    expect(await refused(change)).toMatchObject(refusal);
  });

  it('refuses a request without a key', async () => {
    expect(await refused({}, cases.sam, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });

  it("hides somebody else's stay as if there were none", async () => {
    const hidden = await refused({}, cases.jo);
    const absent = await refused({ stayId: NOWHERE }, cases.jo);

    expect(hidden).toMatchObject({ code: 'STAY_NOT_FOUND' });
    expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
  });

  it.each([
    ['as it is', 1],
    ['as it no longer is', 7],
  ])('hides a stay %s from whoever sees nobody there, whatever they are elsewhere', async (_how, version) => {
    const hidden = await refused({ version }, cases.waitingAtNorth());
    const absent = await refused({ version, stayId: NOWHERE }, cases.waitingAtNorth());

    expect(hidden).toMatchObject({ code: 'STAY_NOT_FOUND', kind: 'not_found' });
    expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
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

  it('is not for a practitioner of one service who is an administrator at that of the stay', async () => {
    const both = anActor('administrator');
    Object.assign(both, { pairs: [...both.pairs, ...cases.jo.pairs] });

    expect(await refused({}, both)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('changes the stay once, says so once, and answers a repeat alike', async () => {
    const key = randomUUID();
    const before = await cases.announced();

    const first = await cases.as().get<Record<string, StayAnswer>>(document, { input: asked() }, { key });
    const second = await cases.as().get<Record<string, StayAnswer>>(document, { input: asked() }, { key });

    expect(first[name]).toMatchObject({ id: stay.id, version: 2, ...becomes });
    expect(second).toEqual(first);
    const ldServiceIds = [NORTH];
    expect(cases.told.slice(-3)).toEqual([
      { view: 'board', id: BRAMLEY, ldServiceIds },
      { view: 'person', id: stay.person.id, ldServiceIds },
      { view: 'worklist', id: NORTH, ldServiceIds },
    ]);
    const facts = (await cases.announced()).slice(before.length);
    expect(facts).toMatchObject([{ type, key: stay.person.id, data: { stayId: stay.id, version: 2, ...says } }]);
    expect(await refused({ version: 2 }, cases.sam, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const demoted = cases.waitingAtNorth(cases.sam.userId);
    expect(await refused({}, demoted, key)).toMatchObject({ code: 'ALREADY_DONE', kind: 'conflict' });
  });

  it('refuses a version that somebody else has overtaken', async () => {
    expect(await refused({ version: 1 })).toMatchObject({ code: 'VERSION_IS_STALE' });
  });

  it('writes down who was refused', async () => {
    const verb = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const attempts = await cases.service.stored.see(
      `select code from audit where act = 'refused' and what = '${verb}'`,
    );

    expect(attempts.map(({ code }) => code as string)).toEqual(
      expect.arrayContaining(['STAY_NOT_FOUND', 'VERSION_IS_STALE', 'NOT_PERMITTED']),
    );
  });
});

describe('a stay', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const act = async (document: string, input: object, actor = cases.sam) =>
    Object.values(await cases.as(actor).get<Record<string, StayAnswer>>(document, { input }))[0] as StayAnswer;
  const refusal = async (document: string, input: object) => (await cases.as().ask(document, { input })).errors[0];

  it('is seen by a team lead of its service as well', async () => {
    const { id } = await cases.arrive();

    await expect(act(SEE, { stayId: id, version: 1 }, aTeamLead())).resolves.toMatchObject({ version: 2 });
  });

  it('takes nothing more once the person has left, but a correction', async () => {
    const { id } = await cases.arrive({ arrivedAt: '2026-03-02T08:00:00Z' });
    await act(LEAVE, { stayId: id, version: 1, leftTo: 'HOME', leftAt: '2026-03-02T09:00:00Z' });

    for (const [document, input] of [
      [SEE, {}],
      [MARK_NOT_SEEN, { reason: 'DECLINED' }],
      [LEAVE, { leftTo: 'HOME' }],
      [PLAN, { nextEvent: 'HEARING' }],
    ] as const)
      expect(await refusal(document, { stayId: id, version: 2, ...input })).toMatchObject({ code: 'STAY_IS_OVER' });
    const times = { arrivedAt: '2026-03-02T08:10:00Z', seenAt: '2026-03-02T08:20:00Z', leftAt: '2026-03-02T09:00:00Z' };
    const corrected = await act(CORRECT, { stayId: id, version: 2, ...times, reason: 'RECORDED_LATE' });
    expect(corrected).toMatchObject({ status: 'LEFT', version: 3, seenAt: '2026-03-02T08:20:00.000Z' });
  });

  it('that was a mistake takes nothing more, takes back all that was said, and lets the person arrive again', async () => {
    const { id, person } = await cases.arrive();
    await act(MARK_NOT_SEEN, { stayId: id, version: 1, reason: 'ASLEEP' });
    await act(MARK_IN_ERROR, { stayId: id, version: 2, reason: 'ENTERED_TWICE' });

    const times = { arrivedAt: T0.toISOString(), reason: 'OTHER' };
    for (const [document, input] of [
      [SEE, {}],
      [MARK_NOT_SEEN, { reason: 'DECLINED' }],
      [LEAVE, { leftTo: 'HOME' }],
      [CORRECT, times],
      [MARK_IN_ERROR, { reason: 'OTHER' }],
    ] as const)
      expect(await refusal(document, { stayId: id, version: 3, ...input })).toMatchObject({
        code: 'STAY_ENTERED_IN_ERROR',
      });
    const facts = await cases.service.stored.see<{ id: string; data: { replaces?: string[] } }>(
      `select id, data from outbox where data ->> 'stayId' = '${id}' order by number`,
    );
    expect(facts.at(-1)?.data.replaces).toEqual(facts.slice(0, -1).map((fact) => fact.id));
    const again = await cases.arrive({ person: null, personId: person.id });
    expect(again.id).not.toBe(id);
  });

  it('is seen once, also after somebody could not be seen', async () => {
    const { id } = await cases.arrive();
    await act(MARK_NOT_SEEN, { stayId: id, version: 1, reason: 'INTOXICATED' });

    expect(await act(SEE, { stayId: id, version: 2 })).toMatchObject({ notSeenReason: null });
    expect(await refusal(SEE, { stayId: id, version: 3 })).toMatchObject({ code: 'STAY_ALREADY_SEEN' });
    expect(await refusal(MARK_NOT_SEEN, { stayId: id, version: 3, reason: 'ASLEEP' })).toMatchObject({
      code: 'STAY_ALREADY_SEEN',
    });
  });

  it('when corrected, replaces each fact about its times once', async () => {
    const { id, person } = await cases.arrive({ arrivedAt: '2026-03-02T08:00:00Z' });
    const facts = () =>
      cases.service.stored.see<{ id: string; type: string; data: { replaces: string[] } }>(
        `select id, type, data from outbox where key = '${person.id}' and topic = 'junction.stay' order by number`,
      );
    await act(SEE, { stayId: id, version: 1 });
    const times = { arrivedAt: '2026-03-02T08:30:00Z', seenAt: T0.toISOString(), reason: 'ENTERED_WRONGLY' };
    await act(CORRECT, { stayId: id, version: 2, ...times });
    await act(CORRECT, { stayId: id, version: 3, ...times, arrivedAt: '2026-03-02T08:40:00Z' });

    const [arrived, seen, first, second] = await facts();
    expect(first?.data.replaces).toEqual([arrived?.id, seen?.id]);
    expect(second?.data.replaces).toEqual([first?.id]);
  });

  it('keeps one order however many act on it at once: one gets through, the others look again', async () => {
    const { id, person } = await cases.arrive();

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        cases.as().ask(n % 2 ? SEE : MARK_NOT_SEEN, {
          input: n % 2 ? { stayId: id, version: 1 } : { stayId: id, version: 1, reason: 'ASLEEP' },
        }),
      ),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      new Set(['VERSION_IS_STALE']),
    );
    const facts = (await cases.announced()).filter(({ key }) => key === person.id);
    expect(facts.map(({ data }) => data['version'])).toEqual([1, 1, 1, 1, 2]);
  });

  it('begins once for one person however many record the arrival at once', async () => {
    const known = await cases.arrive();
    await act(LEAVE, { stayId: known.id, version: 1, leftTo: 'HOME' });

    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        cases.as().ask(ARRIVE, { input: cases.arriving({ person: null, personId: known.person.id }) }),
      ),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      new Set(['PERSON_ALREADY_PRESENT']),
    );
  });
});
