import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import fc from 'fast-check';
import { aPersonGiven } from './person.builder.js';
import { readPerson, type PersonGiven } from './person.rules.js';
import { readText } from './text.rules.js';

const NOW = new Date('2026-03-02T09:30:00.000Z');
const read = (typed: Partial<PersonGiven>) => readPerson(aPersonGiven(typed), NOW);
function faultsOf(typed: Partial<PersonGiven>): Readonly<Record<string, string>> | undefined {
  try {
    read(typed);
    return undefined;
  } catch (error) {
    if (error instanceof InputInvalid) return error.fields;
    throw error;
  }
}

describe('a line of text', () => {
  it.each([
    ['  Rosa  ', 'Rosa'],
    ['Anne \t Marie', undefined],
    ['Anne   Marie', 'Anne Marie'],
    ['Zoe\u0308', 'Zoë'],
    ['', null],
    ['   ', null],
    [null, null],
    ["O'Neil-Ó Súilleabháin", "O'Neil-Ó Súilleabháin"],
    ['محمد', 'محمد'],
    ['می\u200cرود', 'می\u200cرود'],
    ['李小龍', '李小龍'],
  ])('%p is kept as %p', (typed, text) => {
    expect(readText(typed, 100).text).toBe(text ?? null);
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\nb', 'a\u202eb', 'a\u2066b', 'a\u2028b', 'a\ud800b'])(
    'refuses %j: what is shown must be what is stored',
    (typed) => {
      expect(readText(typed, 100)).toEqual({ text: null, fault: 'HAS_CONTROL_CHARACTERS' });
    },
  );

  it('is as long as people count', () => {
    expect(readText('x'.repeat(100), 100).fault).toBeUndefined();
    expect(readText('x'.repeat(101), 100).fault).toBe('TOO_LONG');
    expect(readText('💙'.repeat(100), 100).fault).toBeUndefined();
    expect(readText(`${' '.repeat(500)}x`, 100)).toEqual({ text: 'x' });
  });

  it('is the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const { text, fault } = readText(typed, 100);

        if (!fault) expect(readText(text, 100)).toEqual({ text });
      }),
    );
  });
});

describe('what was typed about somebody', () => {
  it('is kept in its canonical form, with what was typed for identifiers', () => {
    expect(read({ given: ' Rosa ', identifiers: [{ scheme: 'pnc', value: ' 02/73319z ' }] })).toEqual({
      family: 'INVENTED',
      given: 'Rosa',
      description: null,
      dateOfBirth: '1992-05-02',
      estimatedAge: null,
      ageEstimatedOn: null,
      identifiers: [{ scheme: 'pnc', canonical: '2002/0073319Z', asEntered: '02/73319z' }],
    });
  });

  it('may be a description and an estimate, made on that day in London', () => {
    const late = new Date('2026-06-30T23:30:00.000Z');
    const typed = { description: 'Man, about 50', estimatedAge: 50 };

    expect(readPerson(typed, late)).toMatchObject({ estimatedAge: 50, ageEstimatedOn: '2026-07-01' });
  });

  it.each<[string, Partial<PersonGiven>, Record<string, string> | undefined]>([
    ['one name alone', { family: null, dateOfBirth: null }, undefined],
    ['neither age nor date', { dateOfBirth: null }, undefined],
    [
      'nothing that can be seen',
      { family: '\u200b', given: '\u200d' },
      { 'person.family': 'NAME_OR_DESCRIPTION_NEEDED' },
    ],
    ['points alone', { family: '-', given: '…' }, { 'person.family': 'NAME_OR_DESCRIPTION_NEEDED' }],
    ['no name and no description', { family: ' ', given: null }, { 'person.family': 'NAME_OR_DESCRIPTION_NEEDED' }],
    ['a bad name and nothing else', { family: 'a\nb', given: null }, { 'person.family': 'HAS_CONTROL_CHARACTERS' }],
    ['born today', { dateOfBirth: '2026-03-02' }, undefined],
    ['born tomorrow', { dateOfBirth: '2026-03-03' }, { 'person.dateOfBirth': 'IN_THE_FUTURE' }],
    ['born in 1900', { dateOfBirth: '1900-01-01' }, undefined],
    ['born before', { dateOfBirth: '1899-12-31' }, { 'person.dateOfBirth': 'TOO_LONG_AGO' }],
    ['born on 30 February', { dateOfBirth: '2001-02-30' }, { 'person.dateOfBirth': 'NOT_A_DATE' }],
    ['born some day', { dateOfBirth: '2 May 1992' }, { 'person.dateOfBirth': 'NOT_A_DATE' }],
    ['0 years old', { dateOfBirth: null, estimatedAge: 0 }, undefined],
    ['120 years old', { dateOfBirth: null, estimatedAge: 120 }, undefined],
    ['121 years old', { dateOfBirth: null, estimatedAge: 121 }, { 'person.estimatedAge': 'OUT_OF_RANGE' }],
    ['-1 years old', { dateOfBirth: null, estimatedAge: -1 }, { 'person.estimatedAge': 'OUT_OF_RANGE' }],
    ['a date and an estimate', { estimatedAge: 33 }, { 'person.estimatedAge': 'DATE_OR_ESTIMATE' }],
    [
      'the same number twice',
      {
        identifiers: [
          { scheme: 'nhs_number', value: '9990000018' },
          { scheme: 'nhs_number', value: '999 000 0018' },
        ],
      },
      { 'person.identifiers.1.value': 'GIVEN_TWICE' },
    ],
    [
      '21 numbers',
      { identifiers: Array.from({ length: 21 }, (_, n) => ({ scheme: 'crn' as const, value: `X${100000 + n}` })) },
      { 'person.identifiers': 'TOO_MANY' },
    ],
  ])('with %s gives %p', (_what, typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults === undefined ? undefined : expect.objectContaining(faults));
  });
});
