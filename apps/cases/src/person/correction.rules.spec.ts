import { describe, expect, it } from '@jest/globals';
import type { InputInvalid } from '@junction/errors';
import {
  readCorrection,
  readIdentity,
  partsChanged,
  type CorrectionGiven,
  type IdentityGiven,
} from './correction.rules.js';

const AT = new Date('2026-03-02T09:30:00.000Z');

const faultsOf = (read: () => unknown) => {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as InputInvalid).fields;
  }
};

describe('who somebody is', () => {
  it.each<[string, IdentityGiven, Record<string, string> | undefined]>([
    ['one name', { given: 'Rosa' }, undefined],
    ['no name', { family: ' ' }, { family: 'NAME_NEEDED' }],
    ['no name, and a bad one', { family: 'x'.repeat(101) }, { family: 'TOO_LONG' }],
    ['a name and a day to come', { family: 'INVENTED', dateOfBirth: '2026-03-03' }, { dateOfBirth: 'IN_THE_FUTURE' }],
  ])('with %s gives %p', (_what, typed, faults) => {
    expect(faultsOf(() => readIdentity(typed, AT))).toEqual(faults);
  });
});

describe('what a record should say', () => {
  const typed: CorrectionGiven = { family: 'INVENTED', needsInterpreter: false };

  it.each<[string, Partial<CorrectionGiven>, Record<string, string> | undefined]>([
    ['a language', { language: ' PL ' }, undefined],
    ['no language', { language: '' }, undefined],
    ['a language that nobody speaks', { language: 'xq' }, { language: 'NOT_A_LANGUAGE' }],
    ['a language in three letters', { language: 'pol' }, { language: 'NOT_A_LANGUAGE' }],
    ['a language in words', { language: 'Polish' }, { language: 'NOT_A_LANGUAGE' }],
    ['neither name nor description', { family: null }, { family: 'NAME_OR_DESCRIPTION_NEEDED' }],
    ['a description alone', { family: null, description: 'Man, about 50' }, undefined],
    ['date and estimate', { dateOfBirth: '1992-05-02', estimatedAge: 33 }, { estimatedAge: 'DATE_OR_ESTIMATE' }],
    [
      'all wrong at once',
      { family: 'a\nb', dateOfBirth: '1899-12-31', language: 'x' },
      { family: 'HAS_CONTROL_CHARACTERS', dateOfBirth: 'TOO_LONG_AGO', language: 'NOT_A_LANGUAGE' },
    ],
  ])('with %s gives %p', (_what, change, faults) => {
    expect(faultsOf(() => readCorrection({ ...typed, ...change }, AT))).toEqual(faults);
  });

  it('names the parts that changed, each once', () => {
    const before = readCorrection(typed, AT);
    const after = readCorrection({ ...typed, given: 'Rosa', family: 'FICTION', language: 'pl', estimatedAge: 40 }, AT);

    expect(partsChanged(before, before)).toEqual([]);
    expect(partsChanged(before, after)).toEqual(['name', 'estimated_age', 'language']);
  });
});
