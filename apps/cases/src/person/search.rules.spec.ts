import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSearch, SEARCH_WORDS_MAX } from './search.rules.js';
import { daysIn } from './written-day.rules.js';

const AT = new Date('2026-03-02T09:30:00.000Z');

describe('a day of birth', () => {
  it.each([
    ...['2/5/1992', '02/05/1992', '02.05.1992', '02-05-1992', '2 / 5 / 1992', '1992-05-02', '1992/05/02', '02051992'],
    ...[
      '2 May 1992',
      '2nd May 1992',
      '02 MAY 92',
      '2-May-1992',
      'May 2, 1992',
      '2may92',
      '02 05 1992',
      '2.5.92',
      '020592',
    ],
  ])('is read from %s', (text) => {
    expect(readSearch(text, AT)).toMatchObject({ days: ['1992-05-02'], words: '' });
  });

  it.each([
    ['3 Dec 04', ['1904-12-03', '2004-12-03']],
    ['3 Dec 26', ['1926-12-03']],
    ['2/3/2026', ['2026-03-02']],
    ['3/3/2026', []],
    ['1/1/1900', ['1900-01-01']],
    ['31/12/1899', []],
    ['12/31/1992', ['1992-12-31']],
    ['30/2/1992', []],
    ['31/13/1992', []],
    ['5.1992', []],
  ])('in %s is %p', (text, days) => {
    expect(readSearch(text, AT).days).toEqual(days);
  });

  it('leaves the words around it', () => {
    expect(readSearch('INVENTED, Rosa 2/5/1992', AT)).toMatchObject({ words: 'INVENTED Rosa', days: ['1992-05-02'] });
    expect(daysIn('May Invented')).toEqual({ days: [], rest: 'May Invented' });
  });

  it('is read as it was written, whatever the form', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-03-02'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom('/', '-', '.', ' / '), (born, between) => {
        const day = born.toISOString().slice(0, 10);
        const british = day.split('-').toReversed().join(between);

        expect(readSearch(british, AT).days).toEqual([day]);
        expect(readSearch(day, AT).days).toEqual([day]);
      }),
    );
  });
});

describe('an identifier', () => {
  it.each([
    ['999 000 0018', '9990000018'],
    ['999-000-0018', '9990000018'],
    ['02/73319Z', '20020073319Z'],
    ['0273319z', '20020073319Z'],
    ['2002/0073319Z', '20020073319Z'],
    ['65656/91H', '06565691H'],
    ['6565691h', '06565691H'],
    ['SF83/50058Z', 'SF8350058Z'],
    ['sf8350058z', 'SF8350058Z'],
    ['a1234bc', 'A1234BC'],
    ['Invented 999 000 0018', '9990000018'],
    ['CR/2026/00123', 'CR202600123'],
  ])('%s is sought as %s', (text, number) => {
    expect(readSearch(text, AT).numbers).toContain(number);
  });

  it('holds a digit and three characters', () => {
    expect(readSearch('Rosa Invented', AT).numbers).toEqual([]);
    expect(readSearch('12', AT).numbers).toEqual([]);
    expect(readSearch('123', AT).numbers).toEqual(['123']);
  });
});

describe('words of a name', () => {
  it.each([
    ['SMITH, John', 'SMITH John'],
    ["  Zoë   O'Brien ", "Zoë O'Brien"],
    ['J Invented', 'Invented'],
    ['J', ''],
    ['李', '李'],
    ['% _ \\ Invented', '% _ \\ Invented'],
    ['', ''],
  ])('in %p are %p', (text, words) => {
    expect(readSearch(text, AT).words).toBe(words);
  });

  it('are as many as somebody has, at most', () => {
    const { words } = readSearch(Array.from({ length: 30 }, () => 'Rosa').join(' '), AT);

    expect(words.split(' ')).toHaveLength(SEARCH_WORDS_MAX);
  });

  it('never make reading fail, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(() => readSearch(text, AT)).not.toThrow();
      }),
    );
  });
});
