import { describe, expect, it } from '@jest/globals';
import { readWho } from './who.js';

describe('reading who it is from one line', () => {
  it.each([
    ['INVENTED, Rosa', { family: 'INVENTED', given: 'Rosa' }],
    ['Rosa Invented', { family: 'Invented', given: 'Rosa' }],
    ['Rosa Maria Invented', { family: 'Invented', given: 'Rosa Maria' }],
    ["O'SAMPLE, Ann-Marie", { family: "O'SAMPLE", given: 'Ann-Marie' }],
    ['INVENTED, Rosa 2/5/1992', { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1992-05-02' }],
    ['Rosa Invented, born 2 May 1992', { family: 'Invented', given: 'Rosa', dateOfBirth: '1992-05-02' }],
    ['Invented, Rosa 34', { family: 'Invented', given: 'Rosa', estimatedAge: 34 }],
    ['Invented, Rosa, aged 34', { family: 'Invented', given: 'Rosa', estimatedAge: 34 }],
    ['man, about 50', { description: 'man', estimatedAge: 50 }],
    ['Man about 50', { description: 'Man', estimatedAge: 50 }],
    ['tall man 30s', { description: 'tall man', estimatedAge: 30 }],
    ['woman in a red coat', { description: 'woman in a red coat' }],
    ['Rosa', { description: 'Rosa' }],
  ])('%p', (text, who) => {
    expect(readWho(text)).toEqual(who);
  });

  it.each(['', '   ', ',', '50'])('finds nobody in %p', (text) => {
    expect(readWho(text)).toBeNull();
  });

  it('does not make a birthday of a day that never was', () => {
    expect(readWho('Invented, Rosa 31/2/1992')).not.toHaveProperty('dateOfBirth');
  });

  it('leaves a number alone that no age can be', () => {
    expect(readWho('man from flat 121')).toEqual({ description: 'man from flat 121' });
  });
});
