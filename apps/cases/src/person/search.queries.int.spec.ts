import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@junction/persistence';
import { SOUTH, aCommissioner, aPractitioner, aStranger, anActor, anAdministrator } from '@junction/testing';
import { CARROW, type CasesUnderTest, useCases } from '../stay/front-door.builder.js';
import { CORRECT_PERSON, IDENTIFY, MATCHES, PEOPLE, allocate } from './front-door.builder.js';

interface Matched {
  readonly reasons: readonly string[];
  readonly person: { readonly id: string };
}

let cases: CasesUnderTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cases = await useCases();
  const arrive = async (name: string, person: object) => (ids[name] = (await cases.arrive({ person })).person.id);
  const identifiers = [
    { scheme: 'NHS_NUMBER', value: '9990000018' },
    { scheme: 'PNC', value: '02/73319Z' },
  ];
  await arrive('rosa', { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1992-05-02', identifiers });
  await arrive('zoe', { family: "O'SAMPLE-Trial", given: 'Zoë Kathryn', dateOfBirth: '1975-12-03' });
  await arrive('rosalind', { family: 'INVENTED', given: 'Rosalind', dateOfBirth: '1992-02-05' });
  await arrive('man', { description: 'Tall man, red jacket', estimatedAge: 50 });
  await cases.arrive({ siteId: CARROW, person: { family: 'INVENTED', given: 'Rosa', identifiers } }, cases.jo);
});
afterAll(() => cases.close());

const found = async (search: string, actor = cases.sam, first?: number): Promise<[string, readonly string[]][]> => {
  const { people } = await cases.as(actor).get<{ people: { matches: Matched[] } }>(PEOPLE, { search, first });
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  return people.matches.map(({ person, reasons }) => [names[person.id] ?? 'somebody else', reasons]);
};

describe('a search', () => {
  it.each<[string, [string, string[]][]]>([
    [
      'INVENTED, Rosa',
      [
        ['rosa', ['NAME_SAME']],
        ['rosalind', ['NAME_ALIKE']],
      ],
    ],
    [
      'rosa invented',
      [
        ['rosa', ['NAME_SAME']],
        ['rosalind', ['NAME_ALIKE']],
      ],
    ],
    ['inv rosal', [['rosalind', ['NAME_ALIKE']]]],
    ['Rsoa Invented', [['rosa', ['NAME_ALIKE']]]],
    ['osample zoe', [['zoe', ['NAME_SAME']]]],
    ["O'Sample", [['zoe', ['NAME_SAME']]]],
    ['sample trial', [['zoe', ['NAME_SAME']]]],
    ['Catherine Samplle', [['zoe', ['NAME_SOUNDS_ALIKE']]]],
    ['2 May 1992', [['rosa', ['BORN_SAME_DAY']]]],
    [
      'invented 02.05.92',
      [
        ['rosa', ['NAME_SAME', 'BORN_SAME_DAY']],
        ['rosalind', ['NAME_SAME', 'BORN_DAY_AND_MONTH_SWAPPED']],
      ],
    ],
    ['999 000 0018', [['rosa', ['IDENTIFIER_SAME']]]],
    ['2002/73319z', [['rosa', ['IDENTIFIER_SAME']]]],
    ['02 73319 Z', [['rosa', ['IDENTIFIER_SAME']]]],
    ['red jacket', [['man', ['DESCRIPTION_ALIKE']]]],
    ['Nobody', []],
    ['J', []],
    [' ', []],
    ["%' or 1=1 --", []],
    ['3 March 1950', []],
  ])('for %p finds %j', async (search, matches) => {
    expect(await found(search)).toEqual(matches);
  });

  it('finds a corrected name, and the one before no longer', async () => {
    const { person } = await cases.arrive({ person: { family: 'MISTAKE' } });
    const said = { family: 'SPECIMEN', needsInterpreter: false, reason: 'ENTERED_WRONGLY' };
    await cases.as().get(CORRECT_PERSON, { input: { personId: person.id, version: 1, ...said } });

    expect(await found('mistake')).toEqual([]);
    expect(await found('specimen')).toHaveLength(1);
  });

  it('finds somebody by their name once they are identified', async () => {
    const { person } = await cases.arrive({ person: { description: 'Woman in green' } });
    await cases.as().get(IDENTIFY, { input: { personId: person.id, version: 1, family: 'EXAMPLE' } });

    expect(await found('example')).toHaveLength(1);
    expect(await found('green')).toHaveLength(1);
  });

  it('says whether there are more', async () => {
    const { people } = await cases.as().get<{ people: object }>(PEOPLE, { search: 'invented', first: 1 });

    expect(people).toMatchObject({ hasMore: true, matches: [{ person: { id: ids['rosa'] } }] });
  });

  it.each([
    [{ search: 'a\u0000b' }, { search: 'HAS_CONTROL_CHARACTERS' }],
    [{ search: 'x'.repeat(201) }, { search: 'TOO_LONG' }],
    [{ search: 'Rosa', first: 0 }, { first: 'OUT_OF_RANGE' }],
    [{ search: 'Rosa', first: 51 }, { first: 'OUT_OF_RANGE' }],
  ])('refuses %j', async (variables, fields) => {
    const { errors } = await cases.as().ask(PEOPLE, variables);

    expect(errors).toMatchObject([{ code: 'INPUT_INVALID', fields }]);
    expect(JSON.stringify(errors)).not.toContain('Rosa');
  });
});

describe('sight of a search', () => {
  it('is that of the actor: another service finds its own people alone', async () => {
    expect(await found('invented', cases.jo)).toEqual([['somebody else', ['NAME_SAME']]]);
    expect(await found('9990000018', cases.jo)).toEqual([['somebody else', ['IDENTIFIER_SAME']]]);
    expect(await found('zoe', cases.jo)).toEqual([]);
    expect(await found('2/5/1992', cases.jo)).toEqual([]);
    expect(await found('zoe', anAdministrator())).toEqual([['zoe', ['NAME_SAME']]]);
  });

  it.each([
    ['a commissioner', aCommissioner()],
    ['somebody without a role', aStranger()],
    ['an operator', anActor('operator')],
  ])('is none for %s', async (_who, actor) => {
    for (const [document, variables] of [
      [PEOPLE, { search: 'invented' }],
      [MATCHES, { person: { family: 'INVENTED' } }],
    ] as const)
      expect((await cases.as(actor).ask(document, variables)).errors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });

  it.each(['support_worker', 'peer_support_worker'] as const)(
    'is that of a %s over whom they look after, for as long as they do',
    async (role) => {
      const actor = anActor(role);
      expect(await found('invented', actor)).toEqual([]);

      await allocate(cases, { personId: ids['rosa'] ?? '', userId: actor.userId, role });
      expect(await found('invented', actor)).toEqual([['rosa', ['NAME_SAME']]]);
      expect(await found('999 000 0018', actor)).toEqual([['rosa', ['IDENTIFIER_SAME']]]);
      await cases.service.stored.see('update cases set allocated_to = null');
      expect(await found('invented', actor)).toEqual([]);
    },
  );

  it('ends with the membership', async () => {
    const ends = `update memberships set ended_at = $1 where person_id = $2`;
    await cases.service.stored.see(ends, [cases.service.clock.now(), ids['zoe']]);
    expect(await found('zoe')).toEqual([]);

    await cases.service.stored.see(ends, [null, ids['zoe']]);
    expect(await found('zoe')).toHaveLength(1);
  });

  it('is that of the transaction, not of what is handed to the function, and its words are for nobody else', async () => {
    const { pool } = cases.service.app.get(Database);
    const { rows } = await pool.query(`select * from find_people('invented', '{}', '{9990000018}', null, 9)`);

    expect(rows).toEqual([]);
    await expect(pool.query('select * from person_terms')).rejects.toMatchObject({ code: '42501' });
    const [defined] = await cases.service.stored.see(
      `select prosecdef, proconfig[1] as path from pg_proc where proname = 'find_people'`,
    );
    expect(defined).toEqual({ prosecdef: true, path: 'search_path=pg_catalog, public, pg_temp' });
  });
});

describe('possible matches', () => {
  const matches = async (person: object, actor = cases.sam) =>
    (await cases.as(actor).get<{ possibleMatches: Matched[] }>(MATCHES, { person })).possibleMatches.map(
      ({ person: { id }, reasons }) => [Object.keys(ids).find((name) => ids[name] === id), reasons],
    );

  it.each<[string, object, [string, string[]][]]>([
    [
      'the same, and one alike',
      { family: 'Invented', given: 'Rosa', dateOfBirth: '1992-05-02' },
      [['rosa', ['NAME_SAME', 'BORN_SAME_DAY']]],
    ],
    [
      'letters, names, day and month swapped',
      { family: 'Rosa', given: 'Invetned', dateOfBirth: '1992-02-05' },
      [['rosa', ['NAME_ALIKE', 'NAME_PARTS_SWAPPED', 'BORN_DAY_AND_MONTH_SWAPPED']]],
    ],
    [
      'sound',
      { family: 'Osampel Tryal', given: 'Zowie Catherine', dateOfBirth: '1975-12-30' },
      [['zoe', ['NAME_SOUNDS_ALIKE', 'BORN_DIGITS_SWAPPED']]],
    ],
    [
      'a number',
      { family: 'FICTION', identifiers: [{ scheme: 'PNC', value: '02/73319z' }] },
      [['rosa', ['IDENTIFIER_SAME']]],
    ],
    [
      'the same number of another kind',
      { family: 'FICTION', identifiers: [{ scheme: 'CUSTODY_RECORD_NUMBER', value: '9990000018' }] },
      [],
    ],
    ['another date', { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1960-08-09' }, []],
    [
      'a description',
      { description: 'tall man in red jacket', estimatedAge: 45 },
      [['man', ['AGE_NEAR', 'DESCRIPTION_ALIKE']]],
    ],
    [
      'a number that is none, and a name',
      { family: 'INVENTED', given: 'Rosa', identifiers: [{ scheme: 'PNC', value: 'x' }] },
      [['rosa', ['NAME_SAME']]],
    ],
    ['nothing', {}, []],
  ])('by %s', async (_what, person, expected) => {
    expect(await matches(person)).toEqual(expected);
  });

  it('are those of the own service alone, and join nothing', async () => {
    const before = await cases.stored();

    expect(await matches({ family: "O'SAMPLE-Trial", given: 'Zoë Kathryn' }, cases.jo)).toEqual([]);
    expect(await cases.stored()).toEqual(before);
  });
});

describe('the audit of a search', () => {
  it('is one row with the ids of those who were shown, and never what was sought', async () => {
    const actor = aPractitioner();
    await cases.as(actor).get(PEOPLE, { search: 'invented 1992-05-02' });
    const possible = { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1992-05-02' };
    await cases.as(actor).get(MATCHES, { person: possible });
    await cases.as(actor).get(PEOPLE, { search: 'nobody' });

    const rows = await cases.service.stored.see(
      `select what, noun, record_ids, person_ids from audit where user_id = $1 order by number`,
      [actor.userId],
    );
    const both = [ids['rosa'], ids['rosalind']].toSorted();
    expect(rows.map((row) => ({ ...row, record_ids: (row['record_ids'] as string[]).toSorted() }))).toMatchObject([
      { what: 'people', noun: 'person', record_ids: both },
      { what: 'possible_matches', noun: 'person', record_ids: [ids['rosa']] },
    ]);
    const everything = JSON.stringify(await cases.service.stored.see('select * from audit'));
    expect(everything.toLowerCase()).not.toMatch(/invented|1992/);
  });

  it('holds nothing of another service', async () => {
    const actor = aPractitioner({ ldServiceId: SOUTH, userId: randomUUID() });
    await cases.as(actor).get(PEOPLE, { search: 'zoe' });

    expect(await cases.service.stored.see('select 1 from audit where user_id = $1', [actor.userId])).toEqual([]);
  });
});
