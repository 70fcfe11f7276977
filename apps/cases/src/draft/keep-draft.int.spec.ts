import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { Reads, statement } from '@junction/persistence';
import { T0, aCommissioner, aPractitioner, aStranger, aTeamLead, anActor } from '@junction/testing';
import {
  BRAMLEY,
  CARROW,
  NOWHERE,
  useCases,
  type CasesUnderTest,
  type StayAnswer,
} from '../stay/front-door.builder.js';
import { SweepDraft } from './sweep-draft.js';

const DRAFT = 'id page subjectId text savedAt expiresAt person { name { family } }';
const KEEP = `mutation Keep($input: KeepDraftInput!) { keepDraft(input: $input) { ${DRAFT} } }`;
const DISCARD = `mutation Discard($draftId: ID!) { discardDraft(draftId: $draftId) { id } }`;
const ALL = `query Drafts { drafts { ${DRAFT} } }`;
const ONE = `query Draft($page: DraftPage!, $subjectId: ID!) { draft(page: $page, subjectId: $subjectId) { ${DRAFT} } }`;

interface Draft {
  readonly id: string;
  readonly text: string;
}

describe('a draft', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive();
  });
  afterAll(() => cases.close());

  const keep = async (input: object = {}, actor: Actor = cases.sam) => {
    const whole = { page: 'TRIAGE', subjectId: stay.caseId, text: 'Half a sentence\nand', ...input };
    return (await cases.as(actor).get<{ keepDraft: Draft }>(KEEP, { input: whole })).keepDraft;
  };
  const drafts = async (actor: Actor = cases.sam) => (await cases.as(actor).get<{ drafts: Draft[] }>(ALL)).drafts;
  const refusal = async (input: object, actor: Actor = cases.sam) => {
    const before = await cases.stored();
    const whole = { page: 'TRIAGE', subjectId: stay.caseId, text: 'x', ...input };
    const { errors } = await cases.as(actor).ask(KEEP, { input: whole });
    expect(await cases.stored()).toEqual(before);
    return errors[0];
  };

  it('is kept for its author, once a page and subject, and says nothing to anybody', async () => {
    const said = (await cases.announced()).length;
    const first = await keep();
    const second = await keep({ text: 'Half a sentence and the rest' });

    expect(second).toEqual({
      id: first.id,
      page: 'TRIAGE',
      subjectId: stay.caseId,
      text: 'Half a sentence and the rest',
      savedAt: T0.toISOString(),
      expiresAt: new Date(T0.getTime() + 7 * 24 * 3_600_000).toISOString(),
      person: { name: { family: 'INVENTED' } },
    });
    expect(await drafts()).toEqual([second]);
    const found = await cases.as().get<{ draft: Draft }>(ONE, { page: 'TRIAGE', subjectId: stay.caseId });
    expect(found.draft).toEqual(second);
    expect(await cases.announced()).toHaveLength(said);
  });

  it('is nobody else’s, whatever their role, in the graph and in the table', async () => {
    const { id } = await keep();
    for (const actor of [aPractitioner(), aTeamLead()]) {
      expect(await drafts(actor)).toEqual([]);
      const { errors } = await cases.as(actor).ask(DISCARD, { draftId: id });
      expect(errors[0]).toMatchObject({ code: 'DRAFT_NOT_FOUND', kind: 'not_found' });
      const count = statement('spec_drafts', 'select count(*)::int as n from drafts');
      const seen = await cases.service.the(Reads).as(actor, { view: 'spec' }, (read) => read.one<{ n: number }>(count));
      expect(seen).toEqual({ n: 0 });
    }
  });

  it('is about a case, a stay, a person or a place', async () => {
    for (const subjectId of [stay.caseId, stay.id, stay.person.id])
      expect(await keep({ page: 'DETAILS', subjectId })).toMatchObject({ person: { name: { family: 'INVENTED' } } });
    expect(await keep({ page: 'ADD_PERSON', subjectId: BRAMLEY })).toMatchObject({ person: null });
  });

  it.each<[string, object, object]>([
    ['about nothing', { subjectId: NOWHERE }, { code: 'DRAFT_SUBJECT_NOT_FOUND', kind: 'not_found' }],
    ['about text that is no id', { subjectId: 'Rosa' }, { code: 'DRAFT_SUBJECT_NOT_FOUND' }],
    ['about another service’s place', { subjectId: CARROW }, { code: 'DRAFT_SUBJECT_NOT_FOUND' }],
    ['too long', { text: 'x'.repeat(20_001) }, { code: 'INPUT_INVALID', fields: { text: 'TOO_LONG' } }],
    ['that cannot be stored', { text: 'a\u0000b' }, { fields: { text: 'HAS_CONTROL_CHARACTERS' } }],
    ['of an unknown page', { page: 'HOME' }, { code: 'INPUT_INVALID', fields: { page: 'INVALID' } }],
  ])('is not kept %s', async (_what, input, refused) => {
    expect(await refusal(input)).toMatchObject(refused);
  });

  it('about somebody out of sight looks like one about nobody', async () => {
    for (const actor of [cases.jo, anActor('support_worker')]) {
      const hidden = await refusal({}, actor);
      const absent = await refusal({ subjectId: NOWHERE }, actor);
      expect({ ...hidden, message: '', reference: '' }).toEqual({ ...absent, message: '', reference: '' });
    }
  });

  it.each([
    ['a commissioner', aCommissioner()],
    ['somebody without a role', aStranger()],
  ])('is not for %s', async (_who, actor) => {
    expect(await refusal({}, actor)).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('is gone when its author discards it, for good', async () => {
    const { id } = await keep({ page: 'OUTCOME' });
    await cases.as().get(DISCARD, { draftId: id });

    expect((await drafts()).map((draft) => draft.id)).not.toContain(id);
    expect((await cases.as().ask(DISCARD, { draftId: id })).errors[0]).toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(await cases.service.stored.see('select id from drafts where id = $1', [id])).toEqual([]);
  });

  it('is one, however many pages keep it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => keep({ page: 'CONTACT', text: randomUUID() })));

    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('ends after seven days, not a moment before, and is swept', async () => {
    const { id } = await keep({ page: 'NOT_NOW' });
    const ids = async () => (await drafts()).map((draft) => draft.id);
    const sweep = () => cases.service.the(SweepDraft).execute();

    cases.service.clock.forward(7 * 24 * 3_600_000 - 1);
    expect(await ids()).toContain(id);
    expect(await sweep()).toBe(0);
    cases.service.clock.forward(1);
    expect(await ids()).not.toContain(id);
    expect(await sweep()).toBeGreaterThan(0);
    expect(await cases.service.stored.see('select id from drafts where id = $1', [id])).toEqual([]);
    cases.service.clock.set(T0);
  });
});
