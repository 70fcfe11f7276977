import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEAVE, SEE, useCases, type CasesUnderTest, type StayAnswer } from '../stay/front-door.builder.js';

const CASE = `id version status closedAt enteredInError milestones { kind } notReached { milestone reason }
  triage { next checked { system result } involved { kind name } note } outcome { diversion disposal }
  allocatedTo { name role } contacts { result about } offers { what answer reason } person { name { family } }`;
const mutation = (name: string, input: string, of = CASE) =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) { ${of} } }`;

describe('a case from triage to closing', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive();
  });
  afterAll(() => cases.close());

  it('comes past its milestones', async () => {
    const act = async (document: string, input: object) =>
      Object.values(await cases.as().get<Record<string, unknown>>(document, { input }))[0];
    const caseId = stay.caseId;
    const checked = [{ system: 'GP', result: 'FOUND' }];
    const involved = [{ kind: 'CRISIS_TEAM', name: 'North team' }];
    const note = 'Knows the team.\nAsk first.';
    const triage = { next: 'SEE', checked, involved, note };
    expect(await act(mutation('triageCase', 'TriageCaseInput'), { caseId, version: 1, ...triage })).toMatchObject({
      version: 2,
      triage,
      milestones: [{ kind: 'IDENTIFIED' }, { kind: 'TRIAGED' }],
    });
    await act(SEE, { stayId: stay.id, version: 1 });
    await act(LEAVE, { stayId: stay.id, version: 2, leftTo: 'HOME' });
    const outcome = { diversion: 'OUT', disposal: 'NO_FURTHER_ACTION' };
    await act(mutation('recordOutcome', 'RecordOutcomeInput'), { caseId, version: 2, ...outcome });
    const contact = { withWhom: 'GP', how: 'PHONE', result: 'ACHIEVED', hadInterpreter: false, about: 'Told them' };
    await act(mutation('recordContact', 'RecordContactInput', 'id about'), { caseId, ...contact });
    const answer = { answer: 'DECLINED', reason: 'DOES_NOT_WANT_IT' };
    await act(mutation('makeOffer', 'MakeOfferInput', 'id version answer'), { caseId, what: 'SCREENING', answer });
    const closed = await act(mutation('closeCase', 'CloseCaseInput'), { caseId, version: 3, notReached: [] });

    expect(closed).toMatchObject({
      version: 4,
      status: 'CLOSED',
      outcome,
      contacts: [{ result: 'ACHIEVED', about: 'Told them' }],
      offers: [{ what: 'SCREENING', answer: 'DECLINED', reason: 'DOES_NOT_WANT_IT' }],
      milestones: [{ kind: 'IDENTIFIED' }, { kind: 'TRIAGED' }, { kind: 'SEEN' }, { kind: 'CLOSED' }],
    });
  });
});
