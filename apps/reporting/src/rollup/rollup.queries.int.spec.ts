import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTeamLead, NORTH, statementsOf } from '@junction/testing';
import { aCaseOf } from '../fact/case-facts.builder.js';
import { Counting } from './counting.builder.js';

const TIMES = '{ median ninetieth n }';
const FIGURES = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on LdService {
  figures(from: "2025-03", to: "2026-02") { freshAsOf months { month arrived seen medianMinutesToSeen }
    funnel { identified notTriaged { reason count } arrivedToSeen ${TIMES} overdue { kind count } } } } } }`;

describe('how many statements figures cost', () => {
  let counting: Counting;
  beforeAll(async () => {
    counting = await Counting.open();
  });
  afterAll(() => counting.service.close());

  /** As many cases, a few days apart, each triaged and seen after another time. */
  const takeCases = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1) {
      const identifiedAt = new Date(Date.UTC(2025, 2, 1 + n * 5, 9)).toISOString();
      const stays = [{ arrivedAt: identifiedAt, seenAfter: 30 + n }];
      await counting.take(aCaseOf({ identifiedAt, triagedAfter: 10 + n, stays, closed: {} }));
    }
  };
  const cost = (): Promise<number> =>
    statementsOf(counting.service, () =>
      counting.service.as(aTeamLead()).get(FIGURES, { ids: [{ __typename: 'LdService', id: NORTH }] }),
    );

  it('is the same at 60 cases as at 3', async () => {
    await takeCases(0, 3);
    const atThree = await cost();
    await takeCases(3, 60);

    expect(atThree).toBeGreaterThan(1);
    expect(await cost()).toBe(atThree);
  });
});
