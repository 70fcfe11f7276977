import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARRIVE, LEAVE, MARK_IN_ERROR, SEE, useCases, type CasesUnderTest } from '../stay/front-door.builder.js';
import {
  ANSWER_OFFER,
  A_CONTACT,
  A_TRIAGE,
  CLOSE,
  CORRECT_TRIAGE,
  MAKE_OFFER,
  MARK_CASE,
  NOT_REACHED,
  RECORD_CONTACT,
  REOPEN,
  TRIAGE,
  act,
} from './case-door.builder.js';

const LATER = '2026-03-02T12:00:00.000Z';
const PUT_OFF = { answer: 'DEFERRED', reason: 'ASLEEP', tryAgainAt: LATER };

describe('what has to be done in a case', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  const work = async (caseId: string, status = 'due') => {
    const of = `select kind from work_items where case_id = $1 and status = $2 order by kind`;
    return (await cases.service.stored.see<{ kind: string }>(of, [caseId, status])).map(({ kind }) => kind);
  };
  const triage = (caseId: string, next = 'SEE') => act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE, next });
  const correct = (caseId: string, version: number, next: string) =>
    act(cases, CORRECT_TRIAGE, {
      caseId,
      version,
      ...A_TRIAGE,
      next,
      triagedAt: '2026-03-02T09:30:00Z',
      reason: 'OTHER',
    });
  const leave = (stayId: string, version: number) => act(cases, LEAVE, { stayId, version, leftTo: 'HOME' });

  it('after triage is to see who is here, if they are to be seen', async () => {
    const [one, other] = [await cases.arrive(), await cases.arrive()];
    expect(await work(one.caseId)).toEqual(['triage']);

    await triage(one.caseId);
    await triage(other.caseId, 'NO_FURTHER_ACTION');

    expect(await work(one.caseId)).toEqual(['see']);
    expect(await work(one.caseId, 'done')).toEqual(['triage']);
    expect(await work(other.caseId)).toEqual([]);
  });

  it('after a triage of somebody who was seen before is nothing', async () => {
    const { id, caseId } = await cases.arrive();
    await act(cases, SEE, { stayId: id, version: 1 });
    await triage(caseId);

    expect(await work(caseId)).toEqual([]);
  });

  it('follows a corrected triage, both ways', async () => {
    const { caseId } = await cases.arrive();
    await triage(caseId);

    await correct(caseId, 2, 'ADVICE_ONLY');
    expect(await work(caseId)).toEqual([]);
    await correct(caseId, 3, 'SEE');
    expect(await work(caseId)).toEqual(['see']);
  });

  it('after an offer that was put off is to try again then, and nothing more once it is answered', async () => {
    const { caseId } = await cases.arrive();
    const { id: offerId } = await act(cases, MAKE_OFFER, { caseId, what: 'SCREENING', answer: PUT_OFF });
    expect(await work(caseId)).toEqual(['triage', 'try_again']);
    const [due] = await cases.service.stored.see(
      `select due_at as "dueAt" from work_items where case_id = $1 and kind = 'try_again'`,
      [caseId],
    );
    expect(due).toEqual({ dueAt: new Date(LATER) });

    await act(cases, ANSWER_OFFER, { offerId, version: 2, answer: { answer: 'ACCEPTED' } });
    expect(await work(caseId)).toEqual(['triage']);
  });

  it('after a contact with the person is not to call them any more; an attempt changes nothing', async () => {
    const { id, caseId } = await cases.arrive();
    await triage(caseId, 'ADVICE_ONLY');
    await leave(id, 1);
    const called = { ...A_CONTACT, withWhom: 'PERSON' };

    await act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT });
    await act(cases, RECORD_CONTACT, { caseId, ...called, result: 'ATTEMPTED' });
    expect(await work(caseId)).toEqual(['call_after_release']);
    await act(cases, RECORD_CONTACT, { caseId, ...called });
    expect(await work(caseId)).toEqual([]);
  });

  it('after closing is nothing, and once reopened what nobody had looked at is to be triaged', async () => {
    const { id, caseId } = await cases.arrive();
    await leave(id, 1);
    expect(await work(caseId)).toEqual(['call_after_release', 'triage']);

    await act(cases, CLOSE, { caseId, version: 1, notReached: NOT_REACHED });
    expect(await work(caseId)).toEqual([]);
    expect(await work(caseId, 'void')).toEqual(['call_after_release', 'triage']);
    await act(cases, REOPEN, { caseId, version: 2, reason: 'OTHER' });
    expect(await work(caseId)).toEqual(['triage']);
  });

  it('in a stay or a case that was a mistake is nothing', async () => {
    const [one, other] = [await cases.arrive(), await cases.arrive()];
    await triage(one.caseId);
    await act(cases, MARK_IN_ERROR, { stayId: one.id, version: 1, reason: 'ENTERED_TWICE' });
    await act(cases, MARK_CASE, { caseId: other.caseId, version: 1, reason: 'ENTERED_TWICE' });

    expect(await work(one.caseId)).toEqual([]);
    expect(await work(other.caseId)).toEqual([]);
    const again = cases.arriving({ person: null, personId: one.person.id });
    await act(cases, ARRIVE, again);
    expect(await work(one.caseId)).toEqual(['see']);
  });
});
