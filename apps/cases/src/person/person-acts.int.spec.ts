import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useCases, type CasesUnderTest } from '../stay/front-door.builder.js';

const PERSON = `id version name { family given } description dateOfBirth estimatedAge language needsInterpreter
  identifiers { scheme value } adjustments { id version kind note enteredInError }
  pastAdjustments { id kind endedAt enteredInError } lastStay { id }`;
const act = (name: string, type: string, shown = PERSON) =>
  `mutation Act($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
const IDENTIFY = act('identifyPerson', 'IdentifyPersonInput');
const CORRECT_PERSON = act('correctPerson', 'CorrectPersonInput');
const ADD_IDENTIFIER = act('addPersonIdentifier', 'AddPersonIdentifierInput');
const ADD = act('addAdjustment', 'AddAdjustmentInput', 'id version kind note');
const END = act('endAdjustment', 'EndAdjustmentInput', 'id version endedAt enteredInError');
const PAGE = `query Page($id: ID!) { person(id: $id) { ${PERSON} } }`;
const PEOPLE = `query People($search: String!) { people(search: $search) { hasMore matches { reasons person { id } } } }`;
const MATCHES = `query Matches($person: PersonInput!) { possibleMatches(person: $person) { reasons person { id } } }`;

describe('what is known of somebody', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  it('grows from a description to a name, a language, a number and what helps', async () => {
    const { person } = await cases.arrive({ person: { description: 'Man, about 50', estimatedAge: 50 } });
    const at = { personId: person.id };
    const ask = async (document: string, input: object) =>
      Object.values(await cases.as().get<Record<string, object>>(document, { input }))[0];

    expect(await ask(IDENTIFY, { ...at, version: 1, family: 'FICTION', given: 'Piotr' })).toMatchObject({
      version: 2,
      name: { family: 'FICTION', given: 'Piotr' },
      estimatedAge: 50,
    });
    const said = {
      family: 'FICTION',
      given: 'Piotr',
      dateOfBirth: '1975-12-03',
      language: 'pl',
      needsInterpreter: true,
    };
    expect(await ask(CORRECT_PERSON, { ...at, version: 2, ...said, reason: 'TOLD_LATER' })).toMatchObject({
      version: 3,
      language: 'pl',
      needsInterpreter: true,
      estimatedAge: null,
    });
    const number = { scheme: 'PNC', value: '02/73319z' };
    expect(await ask(ADD_IDENTIFIER, { ...at, version: 3, ...number })).toMatchObject({
      identifiers: [{ scheme: 'PNC', value: '2002/0073319Z' }],
    });
    const added = (await ask(ADD, { ...at, kind: 'SHORT_SENTENCES', note: 'One thing at a time' })) as { id: string };
    expect(await ask(END, { adjustmentId: added.id, version: 1, enteredInError: true })).toMatchObject({ version: 2 });
    const { person: page } = await cases.as().get<{ person: object }>(PAGE, { id: person.id });
    expect(page).toMatchObject({ adjustments: [], pastAdjustments: [{ id: added.id, enteredInError: true }] });

    for (const search of ['FICTION, Piotr', 'piotr fiction', '3/12/1975', '02/73319Z', '0273319z', 'fickshun 3 Dec 75'])
      expect([search, await cases.as().get(PEOPLE, { search })]).toMatchObject([
        search,
        { people: { hasMore: false, matches: [{ person: { id: person.id } }] } },
      ]);
    const typed = { family: 'Fition', given: 'Piotr', dateOfBirth: '1975-03-12' };
    expect(await cases.as().get(MATCHES, { person: typed })).toEqual({
      possibleMatches: [{ person: { id: person.id }, reasons: ['NAME_ALIKE', 'BORN_DAY_AND_MONTH_SWAPPED'] }],
    });
    expect(await cases.as(cases.jo).get(PEOPLE, { search: 'fiction' })).toMatchObject({ people: { matches: [] } });
    expect((await cases.announced()).slice(-5).map(({ type }) => type)).toEqual([
      'junction.person.identified_as.v1',
      'junction.person.corrected.v1',
      'junction.person.corrected.v1',
      'junction.adjustment.added.v1',
      'junction.adjustment.ended.v1',
    ]);
  });
});
