import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTeamLead, statementsOf } from '@junction/testing';
import { BRAMLEY, type CasesUnderTest, STAY, useCases } from '../stay/front-door.builder.js';

const PERSON = 'id name { family given } description dateOfBirth estimatedAge needsInterpreter';
const ITEMS = `items { edges { node { id kind dueAt isOverdue claimedBy { id name } case { id } site { id name }
  person { ${PERSON} } stay { ${STAY} } } } pageInfo { hasNextPage endCursor } }`;
const CASE = `id status milestones { kind at } allocatedTo { id name } triage { next } outcome { disposal }
  workItems { id kind } contacts { id } offers { id } stays { ${STAY} }`;

/** Each view as widely as a page asks for it; the person is the first who came. */
const VIEWS: readonly [string, string][] = [
  ['the worklist', `query Q { worklist(first: 50) { toDoCount overdueCount ${ITEMS} } mySites { id name } }`],
  ['home', `query Q { mine: worklist(mine: true, first: 5) { ${ITEMS} } next: worklist(first: 5) { ${ITEMS} } }`],
  [
    'a board',
    `query Q { board(siteId: "${BRAMLEY}") { presentCount checkedAt checkedBy { name } site { id name }
       stays(first: 50) { edges { node { ${STAY} person { ${PERSON} } } } pageInfo { hasNextPage } } } }`,
  ],
  [
    'a person',
    `query Q($id: ID!) { person(id: $id) { ${PERSON} identifiers { scheme display } adjustments { kind }
       currentStay { ${STAY} } lastStay { id } cases { ${CASE} }
       timeline(first: 50) { edges { node { kind happenedAt siteName } } pageInfo { hasNextPage } } } }`,
  ],
  ['a search', `query Q { people(search: "Invented, Rosa") { hasMore matches { reasons person { ${PERSON} } } } }`],
  [
    'possible matches',
    `query Q { possibleMatches(person: { family: "INVENTED", given: "Rosa" }) { reasons person { ${PERSON} } } }`,
  ],
];

describe('how many statements a view costs', () => {
  let cases: CasesUnderTest;
  const atThree = new Map<string, number>();
  let first: string;

  /** Asked by somebody who has looked at nothing yet, so that all that is shown is written down. */
  const costOf = (view: string): Promise<number> =>
    statementsOf(cases.service, () => cases.as(aTeamLead()).get(view, { id: first }));

  beforeAll(async () => {
    cases = await useCases();
    first = (await cases.arrive()).person.id;
    await cases.arriveMany(2);
    for (const [name, view] of VIEWS) atThree.set(name, await costOf(view));
    await cases.arriveMany(57);
  }, 60_000);
  afterAll(() => cases.close());

  it.each(VIEWS)('is the same for %s at 60 cases as at 3', async (name, view) => {
    expect(atThree.get(name)).toBeGreaterThan(1);
    expect(await costOf(view)).toBe(atThree.get(name));
  });
});
