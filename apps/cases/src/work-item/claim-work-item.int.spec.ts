import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { aCommissioner, anActor, anAdministrator, aPractitioner, aStranger, aTeamLead, NORTH } from '@junction/testing';
import { type CasesUnderTest, LEAVE, NOWHERE, type StayAnswer, useCases } from '../stay/front-door.builder.js';

const ITEM = 'id version kind status claimedAt';
const CLAIM = `mutation Claim($input: ClaimWorkItemInput!) { claimWorkItem(input: $input) { ${ITEM} } }`;
const RELEASE = `mutation Release($input: ReleaseWorkItemInput!) { releaseWorkItem(input: $input) { ${ITEM} } }`;
const MINE = `query Mine { worklist(mine: true) { toDoCount items { edges { node { id claimedAt } } } } }`;
const MINUTE_MS = 60_000;

interface Item {
  readonly id: string;
  readonly version: number;
  readonly claimedAt: string | null;
}

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await useCases();
});
afterAll(() => cases.close());

/** What is to be done for somebody who has just arrived. */
async function anItem(): Promise<Item & { stay: StayAnswer }> {
  const stay = await cases.arrive();
  const rows = await cases.service.stored.see<Item>(
    `select id, version, claimed_at as "claimedAt" from work_items where case_id = '${stay.caseId}'`,
  );
  return { ...(rows[0] as Item), stay };
}
const claim = async ({ id, version }: Item, actor = cases.sam, takeOver = false) =>
  (await cases.as(actor).get<{ claimWorkItem: Item }>(CLAIM, { input: { workItemId: id, version, takeOver } }))
    .claimWorkItem;
const release = async ({ id, version }: Item, actor = cases.sam) =>
  (await cases.as(actor).get<{ releaseWorkItem: Item }>(RELEASE, { input: { workItemId: id, version } }))
    .releaseWorkItem;

/** Each act on an item that is there. */
const ACTS = [
  { name: 'claimWorkItem', document: CLAIM, input: { takeOver: false }, isClaimed: false },
  { name: 'releaseWorkItem', document: RELEASE, input: {}, isClaimed: true },
] as const;

describe.each(ACTS)('$name', ({ name, document, input, isClaimed }) => {
  let item: Item;
  beforeAll(async () => {
    item = await anItem();
    if (isClaimed) item = await claim(item);
  });

  const asked = (change: object = {}) => ({ workItemId: item.id, version: item.version, ...input, ...change });
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
    ['an item that nobody knows', { workItemId: NOWHERE }, { code: 'WORK_ITEM_NOT_FOUND', kind: 'not_found' }],
    ['text that is no id', { workItemId: 'Rosa' }, { code: 'WORK_ITEM_NOT_FOUND', kind: 'not_found' }],
    ['a version that is gone', { version: 7 }, { code: 'VERSION_IS_STALE', kind: 'conflict' }],
    ['no version', { version: undefined }, { code: 'INPUT_INVALID', fields: { version: 'REQUIRED' } }],
    ['a version that is no number', { version: 'one' }, { code: 'INPUT_INVALID', fields: { version: 'INVALID' } }],
    ['no item', { workItemId: undefined }, { code: 'INPUT_INVALID', fields: { workItemId: 'REQUIRED' } }],
  ])('refuses %s', async (_what, change, refusal) => {
    expect(await refused(change)).toMatchObject(refusal);
  });

  it('refuses a request without a key', async () => {
    expect(await refused({}, cases.sam, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });

  it.each([
    ["somebody else's item", () => cases.jo, 0],
    ["somebody else's item, at another version", () => cases.jo, 7],
    ['an item from whoever sees nobody there', () => cases.waitingAtNorth(), 0],
  ])('hides %s as if there were none', async (_what, actor, later) => {
    const version = item.version + later;
    const hidden = await refused({ version }, actor());
    const absent = await refused({ version, workItemId: NOWHERE }, actor());

    expect(hidden).toMatchObject({ code: 'WORK_ITEM_NOT_FOUND' });
    expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
  });

  it.each([
    ['an administrator', anAdministrator()],
    ['a commissioner', aCommissioner()],
    ['an operator', anActor('operator')],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('is not for a practitioner of one service who is an administrator at that of the item', async () => {
    const both = anActor('administrator');
    Object.assign(both, { pairs: [...both.pairs, ...cases.jo.pairs] });

    expect(await refused({}, both)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
  });

  it('changes the item once, tells the list, announces nothing, and answers a repeat alike', async () => {
    const key = randomUUID();
    const before = await cases.announced();

    const first = await cases.as().get<Record<string, Item>>(document, { input: asked() }, { key });
    const second = await cases.as().get<Record<string, Item>>(document, { input: asked() }, { key });

    expect(first[name]).toMatchObject({ id: item.id, version: item.version + 1 });
    expect(second).toEqual(first);
    expect(cases.told.slice(-2)).toMatchObject([{ view: 'worklist', id: NORTH }, { view: 'person' }]);
    expect(await cases.announced()).toEqual(before);
    expect(await refused({ version: 9 }, cases.sam, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('refuses an item that is over', async () => {
    const over = await anItem();
    await cases.service.stored.see(`update work_items set status = 'done', ended_at = now() where id = '${over.id}'`);

    expect(await refused({ workItemId: over.id, version: 1 })).toMatchObject({ code: 'WORK_ITEM_IS_OVER' });
  });
});

describe('a claim', () => {
  const lee = aTeamLead();
  const mia = aPractitioner();

  const refusal = async (document: string, input: object, actor: Actor) =>
    (await cases.as(actor).ask(document, { input })).errors[0];
  const mine = async (actor: Actor) =>
    (await cases.as(actor).get<{ worklist: { toDoCount: number; items: { edges: { node: Item }[] } } }>(MINE)).worklist;

  it('goes to one of two who claim at once; the other hears that a colleague is on it', async () => {
    const { id, version } = await anItem();
    const input = { workItemId: id, version, takeOver: false };

    const answers = await Promise.all([cases.sam, mia, lee].map((actor) => cases.as(actor).ask(CLAIM, { input })));

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual([
      'WORK_ITEM_CLAIMED',
      'WORK_ITEM_CLAIMED',
    ]);
  });

  it('is taken over only by who says so, and given back only by who holds it', async () => {
    const claimed = await claim(await anItem());
    const input = { workItemId: claimed.id, version: claimed.version };

    expect(await refusal(CLAIM, { ...input, takeOver: false }, mia)).toMatchObject({ code: 'WORK_ITEM_CLAIMED' });
    expect(await refusal(RELEASE, input, mia)).toMatchObject({ code: 'WORK_ITEM_NOT_CLAIMED', kind: 'conflict' });
    const taken = await claim(claimed, mia, true);
    expect(await refusal(RELEASE, { ...input, version: taken.version }, cases.sam)).toMatchObject({
      code: 'WORK_ITEM_NOT_CLAIMED',
    });
    expect(await release(taken, mia)).toMatchObject({ claimedAt: null });
  });

  it('is on the list of whoever holds it, until 30 minutes after their last activity, to the millisecond', async () => {
    const now = cases.service.clock.now();
    const kit = aPractitioner();
    const claimed = await claim(await anItem(), kit);
    expect(await mine(kit)).toMatchObject({ toDoCount: 1, items: { edges: [{ node: { id: claimed.id } }] } });

    cases.service.clock.forward(30 * MINUTE_MS - 1);
    expect(await mine(kit)).toMatchObject({ toDoCount: 1 });
    const again = await claim(claimed, kit);
    expect(again.claimedAt).toBe(now.toISOString());
    cases.service.clock.forward(30 * MINUTE_MS - 1);
    expect(await mine(kit)).toMatchObject({ toDoCount: 1 });
    cases.service.clock.forward(1);
    expect(await mine(kit)).toMatchObject({ toDoCount: 0 });
    expect(await claim(again, mia)).toMatchObject({ claimedAt: cases.service.clock.now().toISOString() });
    cases.service.clock.set(now);
  });

  it('ends with what had to be done', async () => {
    const { stay, ...item } = await anItem();
    const claimed = await claim(item, mia);
    const before = (await mine(mia)).toDoCount;
    await cases.service.stored.see(`update work_items set kind = 'see' where id = '${claimed.id}'`);

    await cases.as().get(LEAVE, { input: { stayId: stay.id, version: 1, leftTo: 'COURT' } });

    expect((await mine(mia)).toDoCount).toBe(before - 1);
  });
});
