import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  A_CONTACT,
  A_TRIAGE,
  CLOSE,
  CORRECT_TRIAGE,
  MARK_CONTACT,
  RECORD_CONTACT,
  REOPEN,
  TRIAGE,
  act,
} from '../case/case-door.builder.js';
import {
  CARROW,
  CORRECT,
  type CasesUnderTest,
  LEAVE,
  SEE,
  useCases,
  type StayAnswer,
} from '../stay/front-door.builder.js';

const TIMELINE = `query Timeline($id: ID!, $first: Int, $after: String) { person(id: $id) { timeline(first: $first, after: $after) {
  edges { node { kind happenedAt siteName replaced } } pageInfo { hasNextPage endCursor } } } }`;

interface TimelineAnswer {
  readonly person: {
    readonly timeline: {
      readonly edges: readonly { readonly node: Entry }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}
interface Entry {
  readonly kind: string;
  readonly happenedAt: string;
  readonly siteName: string | null;
  readonly replaced: boolean;
  readonly code?: string | null;
}

describe('a timeline', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive({ arrivedAt: '2026-03-02T08:00:00Z' });
    await cases.arrive({ siteId: CARROW }, cases.jo);
    await change(SEE, { version: 1, seenAt: '2026-03-02T09:00:00Z' });
    const times = { arrivedAt: '2026-03-02T08:00:00Z', seenAt: '2026-03-02T08:45:00Z' };
    await change(CORRECT, { version: 2, ...times, reason: 'ENTERED_WRONGLY' });
    cases.service.clock.forward(60_000);
    await change(LEAVE, { version: 3, leftTo: 'HOME' });
  });
  afterAll(() => cases.close());

  const change = (document: string, input: object) =>
    cases.as().get(document, { input: { stayId: stay.id, ...input } });
  const read = async (page: object = {}) => {
    const answer = await cases.as().get<TimelineAnswer>(TIMELINE, { id: stay.person.id, ...page });
    return answer.person.timeline;
  };

  it('says what happened to the person, the latest first, and marks what a correction replaced', async () => {
    const { edges, pageInfo } = await read();

    const told = edges.map(({ node }) => [node.kind, node.happenedAt.slice(11, 16), node.siteName, node.replaced]);
    expect(told).toEqual([
      ['STAY_LEFT', '09:31', 'Bramley custody', false],
      ['STAY_CORRECTED', '09:30', 'Bramley custody', false],
      ['PERSON_REGISTERED', '09:30', null, false],
      ['STAY_SEEN', '09:00', 'Bramley custody', true],
      ['STAY_ARRIVED', '08:00', 'Bramley custody', false],
      ['CASE_IDENTIFIED', '08:00', null, false],
    ]);
    expect(pageInfo.hasNextPage).toBe(false);
  });

  it('is read page by page, each entry once', async () => {
    const first = await read({ first: 4 });
    const second = await read({ first: 4, after: first.pageInfo.endCursor });

    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const whole = await read();
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
  });
});

describe('a timeline of a case that was worked on', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive({ arrivedAt: '2026-03-02T08:00:00Z' });
    const { caseId, id: stayId } = stay;
    await act(cases, TRIAGE, { caseId, version: 1, ...A_TRIAGE, triagedAt: '2026-03-02T08:10:00Z' });
    const correction = { ...A_TRIAGE, next: 'ADVICE_ONLY', triagedAt: '2026-03-02T08:20:00Z', reason: 'TOLD_LATER' };
    await act(cases, CORRECT_TRIAGE, { caseId, version: 2, ...correction });
    const contact = await act(cases, RECORD_CONTACT, { caseId, ...A_CONTACT, contactAt: '2026-03-02T08:30:00Z' });
    await act(cases, MARK_CONTACT, { contactId: contact.id, version: 1, reason: 'WRONG_PERSON' });
    await act(cases, LEAVE, { stayId, version: 1, leftTo: 'HOME', leftAt: '2026-03-02T08:40:00Z' });
    await act(cases, CLOSE, { caseId, version: 3, notReached: [{ milestone: 'SEEN', reason: 'NOT_NEEDED' }] });
    cases.service.clock.forward(60_000);
    await act(cases, REOPEN, { caseId, version: 4, reason: 'HEARING_LISTED' });
  });
  afterAll(() => cases.close());

  it('strikes through what was replaced and what was taken back, but not a closing that did happen', async () => {
    const document = `query T($id: ID!) { person(id: $id) { timeline { edges { node { kind code replaced } } } } }`;
    const { person } = await cases.as().get<TimelineAnswer>(document, { id: stay.person.id });
    const told = person.timeline.edges.map(({ node: { kind, code, replaced } }) => [kind, code, replaced]);

    expect(told.filter(([kind]) => kind !== 'PERSON_REGISTERED')).toEqual([
      ['CASE_REOPENED', 'hearing_listed', false],
      ['CASE_CLOSED', null, false],
      ['CONTACT_ENTERED_IN_ERROR', 'wrong_person', false],
      ['STAY_LEFT', 'home', false],
      ['CONTACT_RECORDED', 'achieved', true],
      ['CASE_TRIAGED', 'advice_only', false],
      ['CASE_TRIAGED', 'see', true],
      ['STAY_ARRIVED', null, false],
      ['CASE_IDENTIFIED', null, false],
    ]);
  });
});
