import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { NORTH, aCommissioner, aPractitioner, aStranger, aTeamLead, anActor, anAdministrator } from '@junction/testing';
import { ADD_ADJUSTMENT, END_ADJUSTMENT, PERSON_PAGE, allocate } from '../person/front-door.builder.js';
import { type CasesUnderTest, NOWHERE, useCases } from '../stay/front-door.builder.js';

interface AdjustmentAnswer {
  readonly id: string;
  readonly version: number;
}

let cases: CasesUnderTest;
let personId: string;
let caseId: string;
beforeAll(async () => {
  cases = await useCases();
  const stay = await cases.arrive();
  [personId, caseId] = [stay.person.id, stay.caseId];
});
afterAll(() => cases.close());

const stored = async () => {
  const [row] = await cases.service.stored.see('select count(*)::int as n from adjustments');
  return { ...(await cases.stored()), adjustments: row?.['n'] as number };
};
const refusedBy = async (document: string, input: object, actor: Actor, key: string | null) => {
  const before = await stored();
  const told = cases.told.length;
  const { errors } = await cases.as(actor).ask(document, { input }, { key });
  expect(await stored()).toEqual(before);
  expect(cases.told).toHaveLength(told);
  return errors[0];
};
const NOT_FOR = [
  ['an administrator', anAdministrator()],
  ['a commissioner', aCommissioner()],
  ['a support worker', anActor('support_worker')],
  ['a peer support worker', anActor('peer_support_worker')],
  ['somebody without a role', aStranger()],
] as const;
const alike = { message: '', reference: '' };

describe('addAdjustment', () => {
  const asked = (change: object = {}) => ({ personId, caseId, kind: 'SHORT_SENTENCES', note: 'One thing', ...change });
  const refused = (change: object, actor: Actor = cases.sam, key: string | null = randomUUID()) =>
    refusedBy(ADD_ADJUSTMENT, asked(change), actor, key);

  it.each<[string, object, Record<string, unknown>]>([
    ['a person whom nobody knows', { personId: NOWHERE }, { code: 'PERSON_NOT_FOUND' }],
    ['a case that the person does not have', { caseId: NOWHERE }, { code: 'CASE_NOT_FOUND' }],
    ['no kind', { kind: undefined }, { code: 'INPUT_INVALID', fields: { kind: 'REQUIRED' } }],
    ['a kind that there is not', { kind: 'MAGIC' }, { code: 'INPUT_INVALID', fields: { kind: 'INVALID' } }],
    ['another way without a word', { kind: 'OTHER', note: ' ' }, { fields: { note: 'NOTE_NEEDED' } }],
    ['a long note', { note: 'x'.repeat(201) }, { fields: { note: 'TOO_LONG' } }],
    ['a note that turns about', { note: 'a\u202eb' }, { fields: { note: 'HAS_CONTROL_CHARACTERS' } }],
  ])('refuses %s', async (_what, change, refusal) => {
    expect(await refused(change)).toMatchObject(refusal);
  });

  it('refuses a request without a key', async () => {
    expect(await refused({}, cases.sam, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });

  it("hides somebody else's person, and the case of another", async () => {
    const elsewhere = await cases.arrive();

    const hidden = await refused({}, cases.jo);
    expect(hidden).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    expect({ ...hidden, ...alike }).toEqual({ ...(await refused({ personId: NOWHERE }, cases.jo)), ...alike });
    expect(await refused({ caseId: elsewhere.caseId })).toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  it.each(NOT_FOR)('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('happens once, is said without its note, and answers a repeat alike', async () => {
    const key = randomUUID();
    const ask = () => cases.as().get<{ addAdjustment: AdjustmentAnswer }>(ADD_ADJUSTMENT, { input: asked() }, { key });

    const first = await ask();
    const facts = (await cases.announced()).slice(-1);
    expect(await ask()).toEqual(first);

    expect(first.addAdjustment).toMatchObject({
      version: 1,
      kind: 'SHORT_SENTENCES',
      note: 'One thing',
      endedAt: null,
    });
    const says = { adjustmentId: first.addAdjustment.id, personId, caseId, kind: 'short_sentences', version: 1 };
    expect(facts).toMatchObject([{ type: 'junction.adjustment.added.v1', key: personId, data: says }]);
    expect(JSON.stringify(facts)).not.toContain('One thing');
    expect(cases.told.at(-1)).toEqual({ view: 'person', id: personId, ldServiceIds: [NORTH] });
    expect(await refused({ note: null }, cases.sam, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await refused({})).toMatchObject({ code: 'ADJUSTMENT_ALREADY_IN_FORCE', kind: 'conflict' });
  });

  it('takes as many in other words as there are', async () => {
    for (const note of ['A dog', 'A cat']) {
      cases.service.clock.forward(1);
      await cases.as().get(ADD_ADJUSTMENT, { input: asked({ kind: 'OTHER', note }) });
    }

    expect(await cases.service.stored.see(`select note from adjustments where kind = 'other'`)).toHaveLength(2);
  });
});

describe('endAdjustment', () => {
  let adjustmentId: string;
  beforeAll(async () => {
    const input = { personId, kind: 'QUIET_ROOM' };
    const { addAdjustment } = await cases.as().get<{ addAdjustment: AdjustmentAnswer }>(ADD_ADJUSTMENT, { input });
    adjustmentId = addAdjustment.id;
  });

  const asked = (change: object = {}) => ({ adjustmentId, version: 1, enteredInError: false, ...change });
  const refused = (change: object, actor: Actor = cases.sam, key: string | null = randomUUID()) =>
    refusedBy(END_ADJUSTMENT, asked(change), actor, key);

  it.each<[string, object, Record<string, unknown>]>([
    ['one that nobody knows', { adjustmentId: NOWHERE }, { code: 'ADJUSTMENT_NOT_FOUND', kind: 'not_found' }],
    ['text that is no id', { adjustmentId: 'quiet' }, { code: 'ADJUSTMENT_NOT_FOUND' }],
    ['a version that is gone', { version: 7 }, { code: 'VERSION_IS_STALE', kind: 'conflict' }],
    ['no version', { version: undefined }, { fields: { version: 'REQUIRED' } }],
    ['no word on whether it was a mistake', { enteredInError: undefined }, { fields: { enteredInError: 'REQUIRED' } }],
  ])('refuses %s', async (_what, change, refusal) => {
    expect(await refused(change)).toMatchObject(refusal);
  });

  it.each([
    ["somebody else's", () => cases.jo],
    ['one from whoever sees nobody there', () => cases.waitingAtNorth()],
  ])('hides %s', async (_what, actorOf) => {
    const hidden = await refused({}, actorOf());

    expect(hidden).toMatchObject({ code: 'ADJUSTMENT_NOT_FOUND' });
    expect({ ...hidden, ...alike }).toEqual({ ...(await refused({ adjustmentId: NOWHERE }, actorOf())), ...alike });
  });

  it.each(NOT_FOR)('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('happens once, also when it was a mistake, and stays in sight', async () => {
    const key = randomUUID();
    const ask = () => cases.as().get<Record<string, AdjustmentAnswer>>(END_ADJUSTMENT, { input: asked() }, { key });

    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(first['endAdjustment']).toMatchObject({
      version: 2,
      endedAt: cases.service.clock.now().toISOString(),
      enteredInError: false,
    });
    expect((await cases.announced()).at(-1)).toMatchObject({
      type: 'junction.adjustment.ended.v1',
      data: { adjustmentId, personId, kind: 'quiet_room', enteredInError: false, version: 2 },
    });
    expect(await refused({})).toMatchObject({ code: 'VERSION_IS_STALE' });
    expect(await refused({ version: 2 })).toMatchObject({ code: 'ADJUSTMENT_IS_OVER', kind: 'conflict' });
    cases.service.clock.forward(1);
    const again = { input: { personId, kind: 'QUIET_ROOM' } };
    const { addAdjustment: added } = await cases.as().get<Record<string, AdjustmentAnswer>>(ADD_ADJUSTMENT, again);
    const input = { adjustmentId: added?.id, version: 1, enteredInError: true };
    expect(await cases.as().get(END_ADJUSTMENT, { input })).toMatchObject({
      endAdjustment: { endedAt: null, enteredInError: true },
    });
    expect((await cases.announced()).at(-1)?.data).toMatchObject({ enteredInError: true });
  });
});

describe('what helps somebody', () => {
  const page = async (actor: Actor) => {
    const { person } = await cases
      .as(actor)
      .get<{ person: Record<'adjustments' | 'pastAdjustments', object[]> }>(PERSON_PAGE, { id: personId });
    return person;
  };

  it.each([
    ['a practitioner', aPractitioner()],
    ['a student', anActor('student_practitioner')],
    ['a team lead', aTeamLead()],
  ])('is shown to %s, the oldest first, and what is over apart', async (_who, actor) => {
    const { adjustments, pastAdjustments } = await page(actor);

    expect(adjustments).toMatchObject([{ kind: 'SHORT_SENTENCES' }, { note: 'A dog' }, { note: 'A cat' }]);
    expect(pastAdjustments).toMatchObject([{ enteredInError: false }, { enteredInError: true }]);
  });

  it.each(['support_worker', 'peer_support_worker'] as const)(
    'is shown to the %s who looks after them',
    async (role) => {
      const actor = anActor(role);
      await allocate(cases, { personId, userId: actor.userId, role });

      expect((await page(actor)).adjustments).toHaveLength(3);
    },
  );

  it('is hidden from administrators, and not written down as seen by them', async () => {
    const actor = anAdministrator();

    expect(await page(actor)).toMatchObject({ adjustments: [], pastAdjustments: [] });
    const seen = await cases.service.stored.see(`select noun from audit where user_id = $1 and act = 'read'`, [
      actor.userId,
    ]);
    expect(seen).not.toContainEqual({ noun: 'adjustment' });
  });
});
