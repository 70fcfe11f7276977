import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameFit, nameWords, slipsBetween } from './name.rules.js';

const part = (name: string, ...sounds: string[]) => ({ name, sounds });
const aWord = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 10 });

describe('words of a name', () => {
  it.each([
    ["Zoë O'BRIEN-Müller", ['zoe', 'obrien', 'muller']],
    ['Łukasz', ['lukasz']],
    ['  Anne   Marie ', ['anne', 'marie']],
    ['Иван', ['иван']],
    ['…', []],
  ])('%s are %p', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('slips between two words', () => {
  it.each([
    ['rosa', 'rosa', 0],
    ['rosa', 'rosas', 1],
    ['rosa', 'ros', 1],
    ['rosa', 'rose', 1],
    ['rosa', 'rsoa', 1],
    ['rosa', 'asor', 3],
    ['ab', 'ba', 1],
    ['', 'ab', 2],
  ])('%s and %s: %d', (one, other, slips) => {
    expect(slipsBetween(one, other, 5)).toBe(slips);
  });

  it('are the same from both sides, none only for the same word, and one for two neighbours swapped', () => {
    fc.assert(
      fc.property(aWord, aWord, fc.nat(), (one, other, n) => {
        expect(slipsBetween(one, other, 20)).toBe(slipsBetween(other, one, 20));
        expect(slipsBetween(one, other, 20) === 0).toBe(one === other);
        const at = n % one.length;
        const swapped = one.slice(0, at) + one.slice(at + 1, at + 2) + one.charAt(at) + one.slice(at + 2);
        expect(slipsBetween(one, swapped, 20)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('two parts of a name', () => {
  it.each([
    ['Rosa', 'ROSÁ', 'same'],
    ["O'Brien", 'OBRIEN', 'same'],
    ['Smith-Jones', 'Smith Jones', 'same'],
    ['Van Dyke', 'Vandyke', 'same'],
    ['Rosa', 'Rosa Maria', 'alike'],
    ['Jones', 'Smith-Jones', 'alike'],
    ['Rosa', 'Rsoa', 'alike'],
    ['Rosa', 'Rose', 'alike'],
    ['Ann', 'Anne', 'none'],
    ['Amy', 'May', 'none'],
    ['Rosalind', 'Roslaidn', 'alike'],
    ['Rosalin', 'Roslain', 'alike'],
    ['Rosalin', 'Roslani', 'none'],
    ['Rosa', 'Dev', 'none'],
    ['…', '…', 'none'],
  ])('%s and %s fit: %s', (one, other, fit) => {
    expect(nameFit(part(one), part(other))).toBe(fit);
    expect(nameFit(part(other), part(one))).toBe(fit);
  });

  it('that are spelt otherwise may sound alike', () => {
    expect(nameFit(part('Catherine', 'K0RN', 'KTRN'), part('Kathryn', 'K0RN'))).toBe('sounds');
    expect(nameFit(part('Catherine', 'K0RN'), part('Rosa', 'RS'))).toBe('none');
  });
});
