import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGE_NEAR_YEARS, matchReasons, weightOf, type Likeness, type MatchReason } from './match.rules.js';

interface Said extends Partial<Omit<Likeness, 'family' | 'given'>> {
  readonly family?: string | null;
  readonly given?: string | null;
}

const SOUNDS: Readonly<Record<string, string[]>> = { Kathryn: ['K0RN'], Catherine: ['K0RN'] };
const part = (name: string | null) => (name === null ? null : { name, sounds: SOUNDS[name] ?? [] });

/** Rosa INVENTED, born on 2 May 1992; a test says only what it is about. */
const someone = ({ family = 'INVENTED', given = 'Rosa', ...more }: Said = {}): Likeness => ({
  ...{ description: null, dateOfBirth: '1992-05-02', age: 33, identifiers: [], ...more },
  family: part(family),
  given: part(given),
});

const NHS = { scheme: 'nhs_number', value: '9990000018' } as const;
const nameless: Said = { family: null, given: null, dateOfBirth: null, age: undefined };
const unborn: Said = { dateOfBirth: null, age: undefined };

describe('somebody like Rosa INVENTED, born on 2 May 1992', () => {
  it.each<[string, Said, MatchReason[]]>([
    ['said the same', {}, ['name_same', 'born_same_day']],
    ['with a slip in the name', { family: 'INVNETED' }, ['name_alike', 'born_same_day']],
    ['with day and month swapped', { dateOfBirth: '1992-02-05' }, ['name_same', 'born_day_and_month_swapped']],
    ['with digits swapped', { dateOfBirth: '1929-05-02' }, ['name_same', 'born_digits_swapped']],
    ['with another year', { dateOfBirth: '1971-05-02' }, ['name_same', 'born_one_part_different']],
    ['with names swapped', { family: 'Rosa', given: 'Invented' }, ['name_parts_swapped', 'born_same_day']],
    [
      'with names swapped and a slip',
      { family: 'Rosa', given: 'Invnted' },
      ['name_alike', 'name_parts_swapped', 'born_same_day'],
    ],
    ['with one name alone, born that day', { family: null }, ['name_same', 'born_same_day']],
    ['with one name alone, born nearly then', { family: null, dateOfBirth: '1992-05-03' }, []],
    ['with the same name, born otherwise', { dateOfBirth: '1971-06-09' }, []],
    ['with another name, born that day', { family: 'FICTION', given: 'Dev' }, []],
    ['with another given name, born that day', { given: 'Dev' }, []],
    ['of whose birth nothing is known', unborn, ['name_same']],
    ['of whose birth nothing is known, with a slip', { ...unborn, given: 'Rsoa' }, ['name_alike']],
    ['of whose birth nothing is known, with one name', { ...unborn, given: null }, []],
    ['of the estimated age', { dateOfBirth: null, age: 33 + AGE_NEAR_YEARS }, ['name_same', 'age_near']],
    ['of another estimated age', { dateOfBirth: null, age: 33 + AGE_NEAR_YEARS + 1 }, []],
    ['younger by as much', { dateOfBirth: null, age: 33 - AGE_NEAR_YEARS }, ['name_same', 'age_near']],
    ['younger by more', { dateOfBirth: null, age: 33 - AGE_NEAR_YEARS - 1 }, []],
    ['without a name', nameless, []],
  ])('%s', (_how, said, reasons) => {
    expect(matchReasons(someone(), someone(said))).toEqual(reasons);
    expect(new Set(matchReasons(someone(said), someone()))).toEqual(new Set(reasons));
  });

  it('by an identifier alone, whatever else is said', () => {
    const other = someone({ family: 'FICTION', given: 'Dev', dateOfBirth: '1950-11-30', age: 75, identifiers: [NHS] });

    expect(matchReasons(someone({ identifiers: [NHS] }), other)).toEqual(['identifier_same']);
    expect(matchReasons(someone({ identifiers: [{ ...NHS, scheme: 'crn' }] }), other)).toEqual([]);
  });
});

describe('somebody whose name sounds alike', () => {
  it.each<[string, Said, MatchReason[]]>([
    ['born that day', {}, ['name_sounds_alike', 'born_same_day']],
    ['born nearly then', { dateOfBirth: '1992-05-03' }, ['name_sounds_alike', 'born_one_part_different']],
    ['of whose birth nothing is known', unborn, []],
  ])('%s', (_how, said, reasons) => {
    const asked = someone({ given: 'Kathryn' });

    expect(matchReasons(asked, someone({ given: 'Catherine', ...said }))).toEqual(reasons);
  });
});

describe('somebody described', () => {
  const look = (description: string, age?: number): Likeness => someone({ ...nameless, description, age });

  it.each<[string, Likeness, MatchReason[]]>([
    ['in the same words', look('Tall man, red beard', 50), ['age_near', 'description_alike']],
    ['in half of the words', look('a tall man'), ['description_alike']],
    ['in one word', look('man in blue'), []],
    ['in the same words, of another age', look('Tall man, red beard', 20), []],
    ['in words that everybody uses', look('about 50 years old'), []],
  ])('%s', (_how, other, reasons) => {
    expect(matchReasons(look('tall man, red beard', 50), other)).toEqual(reasons);
  });
});

describe('every match', () => {
  const said = fc.record<Said>({
    family: fc.constantFrom('INVENTED', 'INVNETED', 'Rosa', null),
    given: fc.constantFrom('Rosa', 'Invented', 'Kathryn', 'Catherine', null),
    dateOfBirth: fc.constantFrom('1992-05-02', '1992-02-05', '1971-06-09', null),
    age: fc.constantFrom(33, 54, undefined),
    description: fc.constantFrom('tall man, red beard', null),
    identifiers: fc.constantFrom([], [NHS]),
  });

  it('is one from both sides, and has the same reasons', () => {
    fc.assert(
      fc.property(said, said, (one, other) => {
        const [there, back] = [matchReasons(someone(one), someone(other)), matchReasons(someone(other), someone(one))];

        expect(new Set(there)).toEqual(new Set(back));
      }),
    );
  });

  it('by an identifier comes before all others', () => {
    const all: MatchReason[] = ['name_same', 'born_same_day', 'description_alike'];

    expect(weightOf(['identifier_same'])).toBeGreaterThan(weightOf(all));
    expect(weightOf(['name_same', 'born_same_day'])).toBeGreaterThan(weightOf(['name_alike', 'born_same_day']));
    expect(weightOf(['name_alike', 'born_same_day'])).toBeGreaterThan(weightOf(['name_sounds_alike', 'born_same_day']));
  });
});
