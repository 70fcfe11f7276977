import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { aCommissioner, aStranger, aTeamLead, anActor, anAdministrator } from '@junction/testing';
import { LEAVE, NOWHERE, useCases, type CasesUnderTest, type StayAnswer } from '../stay/front-door.builder.js';
import {
  ALLOCATE,
  ANSWER_OFFER,
  A_CONTACT,
  A_TRIAGE,
  CLOSE,
  CORRECT_TRIAGE,
  MAKE_OFFER,
  MARK_CASE,
  MARK_CONTACT,
  MARK_OFFER,
  NOT_REACHED,
  RECORD_CONTACT,
  RECORD_OUTCOME,
  REOPEN,
  TRIAGE,
  act,
  type Answered,
} from './case-door.builder.js';

/** What has happened before an act, and what it is about then. */
type Before = (cases: CasesUnderTest, stay: StayAnswer) => Promise<Answered>;

const theCase: Before = (_cases, { caseId }) => Promise.resolve({ id: caseId, version: 1 });
const triaged: Before = (cases, { caseId }) => act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE });
const hasLeft: Before = async (cases, { id, caseId }) => {
  await act(cases, LEAVE, { stayId: id, version: 1, leftTo: 'HOME' });
  return { id: caseId, version: 1 };
};
const closed: Before = async (cases, stay) => {
  await hasLeft(cases, stay);
  return act(cases, CLOSE, { caseId: stay.caseId, version: 1, notReached: NOT_REACHED });
};
const contacted: Before = (cases, { caseId }) => act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT });
const offered: Before = (cases, { caseId }) => act(cases, MAKE_OFFER, { caseId, what: 'SCREENING' });

const MISTAKE = { reason: 'ENTERED_TWICE' };
const T0 = '2026-03-02T09:30:00.000Z';
const ofCase = { noun: 'caseId', absent: 'CASE_NOT_FOUND', versioned: true, verb: undefined } as const;

/** Each act in a case: what was before, how it is asked, what comes of it, what it says. */
const ACTS = [
  {
    ...ofCase,
    name: 'triageCase',
    document: TRIAGE,
    before: theCase,
    input: A_TRIAGE,
    becomes: { version: 2, triage: A_TRIAGE },
    says: [['junction.case.triaged.v1', { next: 'see', triagedAt: T0, replaces: [] }]],
  },
  {
    ...ofCase,
    name: 'correctTriage',
    verb: 'correct_case_triage',
    document: CORRECT_TRIAGE,
    before: triaged,
    input: { ...A_TRIAGE, next: 'ADVICE_ONLY', triagedAt: '2026-03-02T09:30:00Z', reason: 'ENTERED_WRONGLY' },
    becomes: { version: 3, triage: { ...A_TRIAGE, next: 'ADVICE_ONLY' } },
    says: [['junction.case.triaged.v1', { next: 'advice_only', replaces: [expect.any(String)] }]],
  },
  {
    ...ofCase,
    name: 'recordOutcome',
    verb: 'record_case_outcome',
    document: RECORD_OUTCOME,
    before: theCase,
    input: { diversion: 'OUT', disposal: 'NO_FURTHER_ACTION' },
    becomes: { version: 2, outcome: { diversion: 'OUT', disposal: 'NO_FURTHER_ACTION' } },
    says: [['junction.case.outcome_recorded.v1', { diversion: 'out', disposal: 'no_further_action', replaces: [] }]],
  },
  {
    ...ofCase,
    name: 'closeCase',
    document: CLOSE,
    before: hasLeft,
    input: { notReached: NOT_REACHED },
    becomes: { version: 2, status: 'CLOSED', closedAt: T0, notReached: NOT_REACHED },
    says: [['junction.case.closed.v1', { closedAt: T0 }]],
  },
  {
    ...ofCase,
    name: 'reopenCase',
    document: REOPEN,
    before: closed,
    input: { reason: 'NEW_INFORMATION' },
    becomes: { version: 3, status: 'OPEN', closedAt: null, notReached: [] },
    says: [['junction.case.reopened.v1', { reason: 'new_information', replaces: [expect.any(String)] }]],
  },
  {
    ...ofCase,
    name: 'markCaseInError',
    document: MARK_CASE,
    before: theCase,
    input: MISTAKE,
    becomes: { version: 2, enteredInError: true },
    says: [
      ['junction.stay.entered_in_error.v1', { reason: 'entered_twice' }],
      ['junction.case.entered_in_error.v1', { reason: 'entered_twice', replaces: [expect.any(String)] }],
    ],
  },
  {
    ...ofCase,
    versioned: false,
    name: 'recordContact',
    document: RECORD_CONTACT,
    before: theCase,
    input: A_CONTACT,
    becomes: { version: 1, ...A_CONTACT, contactAt: T0 },
    says: [['junction.contact.recorded.v1', { withWhom: 'gp', how: 'phone', result: 'achieved', minutes: null }]],
  },
  {
    ...ofCase,
    name: 'markContactInError',
    noun: 'contactId',
    absent: 'CONTACT_NOT_FOUND',
    document: MARK_CONTACT,
    before: contacted,
    input: MISTAKE,
    becomes: { version: 2, enteredInError: true },
    says: [['junction.contact.entered_in_error.v1', { replaces: [expect.any(String)] }]],
  },
  {
    ...ofCase,
    versioned: false,
    name: 'makeOffer',
    document: MAKE_OFFER,
    before: theCase,
    input: { what: 'SCREENING', answer: { answer: 'DECLINED', reason: 'DOES_NOT_WANT_IT', leafletGiven: true } },
    becomes: { version: 2, answer: 'DECLINED', reason: 'DOES_NOT_WANT_IT', leafletGiven: true, answeredAt: T0 },
    says: [
      ['junction.offer.made.v1', { what: 'screening', version: 1 }],
      ['junction.offer.answered.v1', { answer: 'declined', reason: 'does_not_want_it', version: 2 }],
    ],
  },
  {
    ...ofCase,
    name: 'answerOffer',
    noun: 'offerId',
    absent: 'OFFER_NOT_FOUND',
    document: ANSWER_OFFER,
    before: offered,
    input: { answer: { answer: 'DEFERRED', reason: 'ASLEEP', tryAgainAt: '2026-03-02T12:00:00Z' } },
    becomes: { version: 2, answer: 'DEFERRED', tryAgainAt: '2026-03-02T12:00:00.000Z' },
    says: [['junction.offer.answered.v1', { answer: 'deferred', tryAgainAt: '2026-03-02T12:00:00.000Z' }]],
  },
  {
    ...ofCase,
    name: 'markOfferInError',
    noun: 'offerId',
    absent: 'OFFER_NOT_FOUND',
    document: MARK_OFFER,
    before: offered,
    input: MISTAKE,
    becomes: { version: 2, enteredInError: true },
    says: [['junction.offer.entered_in_error.v1', { replaces: [expect.any(String)] }]],
  },
  {
    ...ofCase,
    name: 'allocateCase',
    document: ALLOCATE,
    before: theCase,
    input: {},
    becomes: { version: 2, allocatedTo: null },
    says: [['junction.case.allocated.v1', { colleagueId: null }]],
  },
] as const;

describe.each(ACTS)('$name', ({ name, verb, document, before, noun, absent, versioned, input, becomes, says }) => {
  let cases: CasesUnderTest;
  let of: Answered;
  let lead: Actor;
  beforeAll(async () => {
    cases = await useCases();
    lead = aTeamLead();
    of = await before(cases, await cases.arrive({ arrivedAt: '2026-03-02T09:00:00Z' }));
  });
  afterAll(() => cases.close());

  const asked = (change: object = {}) => ({
    [noun]: of.id,
    ...(versioned && { version: of.version }),
    ...input,
    ...change,
  });
  const refused = async (change: object, actor: Actor = lead, key: string | null = randomUUID()) => {
    const stored = await cases.stored();
    const told = cases.told.length;
    const { errors, data } = await cases.as(actor).ask(document, { input: asked(change) }, { key });
    expect(await cases.stored()).toEqual(stored);
    expect(cases.told).toHaveLength(told);
    expect(data?.[name] ?? null).toBeNull();
    return errors[0];
  };

  it('refuses what nobody knows, and text that is no id', async () => {
    for (const id of [NOWHERE, 'Rosa'])
      expect(await refused({ [noun]: id })).toMatchObject({ code: absent, kind: 'not_found' });
    expect(await refused({ [noun]: undefined })).toMatchObject({ fields: { [noun]: 'REQUIRED' } });
    expect(await refused({}, lead, null)).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });

  if (versioned)
    it('refuses a version that is gone, or none', async () => {
      expect(await refused({ version: 7 })).toMatchObject({ code: 'VERSION_IS_STALE', kind: 'conflict' });
      expect(await refused({ version: undefined })).toMatchObject({ fields: { version: 'REQUIRED' } });
    });

  it('hides it from whoever sees nobody there, as if there were none, stale or not', async () => {
    const others = name === 'allocateCase' ? [aTeamLead({ ldServiceId: cases.jo.pairs[0]?.ldServiceId as never })] : [];
    for (const other of [...others, ...(others.length > 0 ? [] : [cases.jo, cases.waitingAtNorth()])])
      for (const change of versioned ? [{}, { version: 7 }] : [{}]) {
        const hidden = await refused(change, other);
        const nothing = await refused({ ...change, [noun]: NOWHERE }, other);

        expect(hidden).toMatchObject({ code: absent, kind: 'not_found' });
        expect({ ...hidden, message: '', reference: '' }).toEqual({ ...nothing, message: '', reference: '' });
      }
  });

  it('is not for those whose role does not include it', async () => {
    const both = anActor('administrator');
    Object.assign(both, { pairs: [...both.pairs, ...cases.jo.pairs] });
    for (const actor of [anAdministrator(), aCommissioner(), anActor('operator'), aStranger(), both])
      expect(await refused({}, actor)).toMatchObject({ code: 'NOT_PERMITTED', kind: 'forbidden' });
    const isContact = name.endsWith('Contact') || name.startsWith('markContact');
    for (const role of ['support_worker', 'peer_support_worker'] as const)
      expect(await refused({}, anActor(role))).toMatchObject({ code: isContact ? absent : 'NOT_PERMITTED' });
    if (name === 'allocateCase') expect(await refused({}, cases.sam)).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('happens once, says so once, and answers a repeat alike', async () => {
    const key = randomUUID();
    const said = await cases.announced();

    const first = await cases.as(lead).get<Record<string, Answered>>(document, { input: asked() }, { key });
    const second = await cases.as(lead).get<Record<string, Answered>>(document, { input: asked() }, { key });

    expect(first[name]).toMatchObject(becomes);
    expect(second).toEqual(first);
    const facts = (await cases.announced()).slice(said.length);
    expect(facts).toMatchObject(says.map(([type, data]) => ({ type, data })));
    expect(cases.told.map(({ view }) => view)).toEqual(expect.arrayContaining(['person', 'worklist']));
    expect(await refused({ [noun]: NOWHERE }, lead, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const demoted = cases.waitingAtNorth(lead.userId);
    if (name !== 'allocateCase') expect(await refused({}, demoted, key)).toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('writes down who was refused', async () => {
    const what = verb ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const attempts = await cases.service.stored.see(
      `select code from audit where act = 'refused' and what in ('${what}', '${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}')`,
    );

    expect(attempts.map(({ code }) => code as string)).toEqual(expect.arrayContaining([absent, 'NOT_PERMITTED']));
  });
});
