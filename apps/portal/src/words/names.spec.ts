import { describe, expect, it } from '@jest/globals';
import { ageWords, calledBy, type Called } from './names.js';

const NOW = new Date('2026-11-23T09:31:00Z');
const somebody = (known: Partial<Called>): Called => ({
  name: null,
  description: null,
  dateOfBirth: null,
  estimatedAge: null,
  ...known,
});

describe('what somebody is called on a page', () => {
  it.each([
    [{ name: { family: 'Invented', given: 'Rosa' } }, 'INVENTED, Rosa'],
    [{ description: 'man', estimatedAge: 50 }, 'Man, about 50'],
    [{ description: 'man, about 50', estimatedAge: 50 }, 'Man, about 50'],
    [{ description: 'woman in a red coat' }, 'Woman in a red coat'],
    [{}, 'Somebody'],
  ])('%j is %s', (known, words) => {
    expect(calledBy(somebody(known))).toBe(words);
  });
});

describe('how old they are', () => {
  it('is known from the date of birth before any guess', () => {
    expect(ageWords(somebody({ dateOfBirth: '1992-05-02', estimatedAge: 50 }), NOW)).toBe('34');
  });

  it('is a guess for a named person without one, and is not said twice of a described one', () => {
    const named = somebody({ name: { family: 'Sample', given: 'Ann' }, estimatedAge: 40 });

    expect(ageWords(named, NOW)).toBe('about 40');
    expect(ageWords(somebody({ description: 'man', estimatedAge: 50 }), NOW)).toBeNull();
  });
});
