import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCaseOf } from '../fact/case-facts.builder.js';
import { casesSaid, type Countable, staysSaid, workItemsSaid } from './said.rules.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();

const said = (type: string, version: number, times: object): Countable => ({
  type: `junction.stay.${type}.v1`,
  ldServiceId: 'north',
  data: { stayId: 'stay', caseId: 'case', siteId: 'a1', setting: 'custody', version, arrivedAt: at(0), ...times },
});

const history: Countable[] = [
  said('arrived', 1, {}),
  said('not_seen', 2, {}),
  said('seen', 3, { seenAt: at(30) }),
  said('corrected', 4, { arrivedAt: at(10), seenAt: at(40) }),
  said('left', 5, { arrivedAt: at(10) }),
];

describe('what facts say of a stay', () => {
  it('is what the highest version says of each thing', () => {
    expect(staysSaid(history)).toEqual([
      {
        ...{ stay: 'stay', caseId: 'case', ldServiceId: 'north', siteId: 'a1', setting: 'custody' },
        ...{ arrivedAt: at(10), version: 5, seenAt: at(40), seenVersion: 4, inError: false },
      },
    ]);
  });

  it('is the same in whatever order they come, however often', () => {
    const orders = fc
      .array(fc.constantFrom(...history), { maxLength: 5 })
      .chain((repeats) =>
        fc.shuffledSubarray([...history, ...repeats], { minLength: history.length + repeats.length }),
      );

    fc.assert(fc.property(orders, (facts) => expect(staysSaid(facts)).toEqual(staysSaid(history))));
  });

  it('takes seeing back when a correction says so', () => {
    const corrected = said('corrected', 4, { seenAt: null });

    expect(staysSaid([...history.slice(0, 3), corrected])).toMatchObject([{ seenAt: null, seenVersion: 4 }]);
  });

  it('ignores facts about anything else', () => {
    expect(staysSaid([{ type: 'junction.case.identified.v1', ldServiceId: 'north', data: { version: 1 } }])).toEqual(
      [],
    );
  });
});

describe('what facts say of a case and its late work', () => {
  const facts = aCaseOf({
    identifiedAt: at(0),
    triagedAfter: 5,
    triageCorrectedTo: 7,
    closed: { seen: 'declined' },
    reopened: true,
    closedAgain: { triaged: 'not_needed' },
    stays: [{ arrivedAt: at(1), inError: true }],
    overdue: [{ kind: 'see', after: 30, againAfter: 20 }],
  }).map(({ type, data }) => ({ type, ldServiceId: 'north', data: data as Countable['data'] }));
  const everythingSaid = (heard: readonly Countable[]) => [casesSaid(heard), staysSaid(heard), workItemsSaid(heard)];

  it('is what the highest version says of each thing, and a mistake stays one', () => {
    expect(everythingSaid(facts)).toMatchObject([
      [
        {
          identifiedAt: at(0),
          triagedAt: at(7),
          notTriagedBecause: 'not_needed',
          notSeenBecause: null,
          inError: false,
        },
      ],
      [{ arrivedAt: at(1), inError: true }],
      [{ kind: 'see', overdueAt: at(20), version: 2 }],
    ]);
    expect(casesSaid(facts.slice(0, 5))).toMatchObject([{ closedAt: null, notSeenBecause: null, closedVersion: 5 }]);
  });

  it('is the same in whatever order they come, however often', () => {
    const orders = fc
      .array(fc.constantFrom(...facts), { maxLength: 5 })
      .chain((again) => fc.shuffledSubarray([...facts, ...again], { minLength: facts.length + again.length }));

    fc.assert(fc.property(orders, (heard) => expect(everythingSaid(heard)).toEqual(everythingSaid(facts))));
  });
});
