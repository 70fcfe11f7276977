import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARRIVE, BOARD, BRAMLEY, LEAVE, SEE, useCases, type CasesUnderTest } from '../stay/front-door.builder.js';
import {
  A_CONTACT,
  A_TRIAGE,
  CLOSE,
  CORRECT_TRIAGE,
  MAKE_OFFER,
  MARK_CASE,
  NOT_REACHED,
  RECORD_CONTACT,
  RECORD_OUTCOME,
  REOPEN,
  TRIAGE,
  act,
  refusalOf,
  type Answered,
} from './case-door.builder.js';

describe('a case', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const cameAndWent = async () => {
    const stay = await cases.arrive();
    await act(cases, LEAVE, { stayId: stay.id, version: 1, leftTo: 'HOME' });
    return { caseId: stay.caseId, personId: stay.person.id, stayId: stay.id };
  };
  const again = (personId: string) => cases.arriving({ person: null, personId });
  const closing = (caseId: string, version = 1, notReached: object[] = NOT_REACHED) => ({
    caseId,
    version,
    notReached,
  });

  it('is not closed while the person is at a place', async () => {
    const { caseId } = await cases.arrive();

    expect(await refusalOf(cases, CLOSE, closing(caseId))).toBe('CASE_HAS_PRESENT_STAY');
  });

  it.each([
    ['without a reason for what was not reached', [NOT_REACHED[0]], 'REASON_MISSING'],
    ['with one named twice', [...NOT_REACHED, NOT_REACHED[1]], 'REPEATED'],
    ['with a reason for one that was', [...NOT_REACHED, { milestone: 'IDENTIFIED', reason: 'OTHER' }], 'WAS_REACHED'],
  ])('is not closed %s', async (_how, notReached, fault) => {
    const { caseId } = await cameAndWent();
    const { errors } = await cases.as().ask(CLOSE, { input: closing(caseId, 1, notReached as object[]) });

    expect(errors[0]).toMatchObject({ code: 'INPUT_INVALID', fields: { notReached: fault } });
  });

  it('takes nothing more once closed, but a mistake or a correction of its triage', async () => {
    const { caseId } = await cameAndWent();
    await act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE });
    await act(cases, CLOSE, closing(caseId, 2, [NOT_REACHED[1] as object]));

    for (const [document, input] of [
      [TRIAGE, { version: 3, ...A_TRIAGE }],
      [RECORD_OUTCOME, { version: 3, diversion: 'NONE', disposal: 'CHARGED' }],
      [CLOSE, { version: 3, notReached: [] }],
      [RECORD_CONTACT, A_CONTACT],
      [MAKE_OFFER, { what: 'SUPPORT' }],
    ] as const)
      expect(await refusalOf(cases, document, { caseId, ...input })).toBe('CASE_IS_CLOSED');
    const correction = { ...A_TRIAGE, triagedAt: '2026-03-02T09:30:00Z', reason: 'TOLD_LATER' };
    expect(await act(cases, CORRECT_TRIAGE, { caseId, version: 3, ...correction })).toMatchObject({ version: 4 });
    expect(await act(cases, MARK_CASE, { caseId, version: 4, reason: 'OTHER' })).toMatchObject({ version: 5 });
    expect(await refusalOf(cases, REOPEN, { caseId, version: 5, reason: 'OTHER' })).toBe('CASE_ENTERED_IN_ERROR');
  });

  it('is triaged once, and nobody corrects what is not there', async () => {
    const { caseId } = await cases.arrive();
    const correction = { ...A_TRIAGE, triagedAt: '2026-03-02T09:30:00Z', reason: 'OTHER' };

    expect(await refusalOf(cases, CORRECT_TRIAGE, { caseId, version: 1, ...correction })).toBe('CASE_NOT_TRIAGED');
    await act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE });
    expect(await refusalOf(cases, TRIAGE, { caseId, version: 2, ...A_TRIAGE })).toBe('CASE_ALREADY_TRIAGED');
  });

  it('says again what came of it when more becomes known, in place of the earlier', async () => {
    const { caseId } = await cases.arrive();
    await act(cases, RECORD_OUTCOME, { caseId, version: 1, diversion: 'NONE', disposal: 'CHARGED' });
    await act(cases, RECORD_OUTCOME, { caseId, version: 2, diversion: 'WITHIN', disposal: 'COMMUNITY_ORDER' });

    const facts = await cases.service.stored.see<{ id: string; data: { replaces: string[] } }>(
      `select id, data from outbox where type = 'junction.case.outcome_recorded.v1'
          and data ->> 'caseId' = $1 order by number`,
      [caseId],
    );
    expect(facts.map(({ data }) => data.replaces)).toEqual([[], [facts[0]?.id]]);
  });

  it('once closed, is followed by a new one when the person comes again; then the old one stays closed', async () => {
    const { caseId, personId } = await cameAndWent();
    await act(cases, CLOSE, closing(caseId));

    const second = await act<{ caseId: string }>(cases, ARRIVE, again(personId));

    expect(second.caseId).not.toBe(caseId);
    expect(await refusalOf(cases, REOPEN, { caseId, version: 2, reason: 'OTHER' })).toBe('PERSON_HAS_OPEN_CASE');
  });

  it('reopened is the one that goes on', async () => {
    const { caseId, personId } = await cameAndWent();
    await act(cases, CLOSE, closing(caseId));
    expect(await refusalOf(cases, REOPEN, { caseId, version: 1, reason: 'OTHER' })).toBe('VERSION_IS_STALE');
    await act(cases, REOPEN, { caseId, version: 2, reason: 'PERSON_RETURNED' });
    expect(await refusalOf(cases, REOPEN, { caseId, version: 3, reason: 'OTHER' })).toBe('CASE_IS_OPEN');

    await expect(act(cases, ARRIVE, again(personId))).resolves.toMatchObject({ caseId });
  });

  it('that was a mistake takes its stays along, off the board, and the person may arrive again', async () => {
    const stay = await cases.arrive();
    const { caseId } = stay;
    await act(cases, SEE, { stayId: stay.id, version: 1 });
    await act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT });
    const facts = () =>
      cases.service.stored.see<{ id: string; type: string; data: { replaces?: string[] } }>(
        `select id, type, data from outbox where data ->> 'caseId' = $1 order by number`,
        [caseId],
      );
    const before = await facts();

    await act(cases, MARK_CASE, { caseId, version: 1, reason: 'WRONG_PERSON' });

    const taken = (await facts()).slice(before.length).flatMap(({ data }) => data.replaces ?? []);
    expect([...taken].sort()).toEqual(before.map(({ id }) => id).sort());
    const { board } = await cases.as().get<{ board: { stays: { edges: { node: Answered }[] } } }>(BOARD, {
      siteId: BRAMLEY,
      first: 200,
    });
    expect(board.stays.edges.map(({ node }) => node.id)).not.toContain(stay.id);
    expect(await refusalOf(cases, SEE, { stayId: stay.id, version: 3 })).toBe('STAY_ENTERED_IN_ERROR');
    const next = await act<{ caseId: string }>(cases, ARRIVE, again(stay.person.id));
    expect(next.caseId).not.toBe(caseId);
    const due = await cases.service.stored.see(`select kind from work_items where case_id = $1 and status = 'due'`, [
      caseId,
    ]);
    expect(due).toEqual([]);
  });

  it('is closed, or goes on: who arrives while it is being closed is never present in a closed case', async () => {
    const known = await Promise.all(Array.from({ length: 6 }, cameAndWent));

    await Promise.all(
      known.flatMap(({ caseId, personId }) => [
        cases.as().ask(CLOSE, { input: closing(caseId) }),
        cases.as().ask(ARRIVE, { input: again(personId) }),
      ]),
    );

    const present = await cases.service.stored.see(
      `select cases.status from stays join cases on cases.id = stays.case_id
        where stays.status = 'present' and stays.person_id = any ($1)`,
      [known.map(({ personId }) => personId)],
    );
    expect(present).toEqual(known.map(() => ({ status: 'open' })));
  });
});
