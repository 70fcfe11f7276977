import { describe, expect, it } from '@jest/globals';
import { readWho } from './who.js';

const TODAY = '2026-11-23';
const read = (text: string) => readWho(text, TODAY);

describe('reading who it is from one line', () => {
  it.each([
    ['INVENTED, Rosa', { family: 'INVENTED', given: 'Rosa' }],
    ['Rosa Invented', { family: 'Invented', given: 'Rosa' }],
    ['Rosa Maria Invented', { family: 'Invented', given: 'Rosa Maria' }],
    ["O'SAMPLE, Ann-Marie", { family: "O'SAMPLE", given: 'Ann-Marie' }],
    ['Invented, Rosa 34', { family: 'Invented', given: 'Rosa', estimatedAge: 34 }],
    ['Invented, Rosa (34)', { family: 'Invented', given: 'Rosa', estimatedAge: 34 }],
    ['Invented, Rosa, aged 34', { family: 'Invented', given: 'Rosa', estimatedAge: 34 }],
    ['Invented, May 34', { family: 'Invented', given: 'May', estimatedAge: 34 }],
    ['man, about 50', { description: 'man', estimatedAge: 50 }],
    ['man, approx.50', { description: 'man', estimatedAge: 50 }],
    ['Man about 50', { description: 'Man', estimatedAge: 50 }],
    ['Youth, approximately 16', { description: 'Youth', estimatedAge: 16 }],
    ['tall man 30s', { description: 'tall man', estimatedAge: 30 }],
    ['man, about 45-50', { description: 'man, about 45-50' }],
    ['man from flat 121', { description: 'man from flat 121' }],
    ['woman in a red coat', { description: 'woman in a red coat' }],
    ['Rosa', { description: 'Rosa' }],
  ])('%p', (text, who) => {
    expect(read(text)).toEqual({ ok: true, who });
  });

  it.each([
    ['INVENTED, Rosa 2/5/1992', '1992-05-02'],
    ['INVENTED, Rosa (2/5/1992)', '1992-05-02'],
    ['INVENTED, Rosa (born 2/5/1992)', '1992-05-02'],
    ['Rosa INVENTED, born 2 May 1992', '1992-05-02'],
    ['Rosa INVENTED 2nd May 92', '1992-05-02'],
    ['INVENTED, Rosa 1992-05-02', '1992-05-02'],
    ['INVENTED, Rosa dob: 02.05.1992', '1992-05-02'],
    ['INVENTED, Rosa 02051992', '1992-05-02'],
    ['INVENTED, Rosa 19920502', '1992-05-02'],
    ['INVENTED, Rosa 2/5/92', '1992-05-02'],
    ['INVENTED, Rosa 3/4/09', '2009-04-03'],
    ['INVENTED, Rosa 23/11/26', '2026-11-23'],
    ['INVENTED, Rosa 24/11/26', '1926-11-24'],
  ])('takes the birthday out of %p', (text, dateOfBirth) => {
    expect(read(text)).toEqual({ ok: true, who: { family: 'INVENTED', given: 'Rosa', dateOfBirth } });
  });

  it('takes a birthday in brackets from a single word', () => {
    expect(read('Rosa (2/5/1992)')).toEqual({ ok: true, who: { description: 'Rosa', dateOfBirth: '1992-05-02' } });
  });

  it.each(['', '   ', ',', '50', '()', '02051992', '-'])('finds nobody in %p', (text) => {
    expect(read(text)).toEqual({ ok: false, fault: 'WHO_MISSING' });
  });

  it.each([
    'Séan 31/02/1990',
    'INVENTED, Rosa 31 February 1990',
    'INVENTED, Rosa 1992-13-02',
    'INVENTED, Rosa 99999999',
    'INVENTED, Rosa 020592',
    'INVENTED, Rosa 2/5/192',
    'INVENTED, Rosa 2/5/1092',
    'INVENTED, Rosa 2 / 5 / 1992',
  ])('does not guess at the birthday in %p', (text) => {
    expect(read(text)).toEqual({ ok: false, fault: 'DATE_UNREADABLE' });
  });

  it.each(['999 000 0018', '9990000018', 'INVENTED, Rosa 5/92', 'INVENTED, Ro5a', 'Rosa INVENTED 2 5 1992', 'R2'])(
    'makes no name of the numbers in %p',
    (text) => {
      expect(read(text)).toEqual({ ok: false, fault: 'NUMBER_IN_NAME' });
    },
  );
});
