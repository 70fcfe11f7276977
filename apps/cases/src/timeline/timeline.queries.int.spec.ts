import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
}

describe('a timeline', () => {
  let cases: CasesUnderTest;
  let stay: StayAnswer;
  beforeAll(async () => {
    cases = await useCases();
    stay = await cases.arrive({ arrivedAt: '2026-03-02T08:00:00Z' });
    await cases.arrive({ siteId: CARROW }, cases.jo);
    await act(SEE, { version: 1, seenAt: '2026-03-02T09:00:00Z' });
    const times = { arrivedAt: '2026-03-02T08:00:00Z', seenAt: '2026-03-02T08:45:00Z' };
    await act(CORRECT, { version: 2, ...times, reason: 'ENTERED_WRONGLY' });
    cases.service.clock.forward(60_000);
    await act(LEAVE, { version: 3, leftTo: 'HOME' });
  });
  afterAll(() => cases.close());

  const act = (document: string, input: object) => cases.as().get(document, { input: { stayId: stay.id, ...input } });
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
