import { describe, expect, it } from '@jest/globals';
import { readDraft } from './draft-words.js';

const EMPTY = { note: '', chosen: [] as string[], answers: {} as Record<string, string> };

describe('the words of a draft', () => {
  it('come back as they were typed', () => {
    const words = { note: 'Speaks slowly', chosen: ['GP'], answers: { GP: 'FOUND' } };

    expect(readDraft(JSON.stringify(words), EMPTY)).toEqual(words);
  });

  it.each([
    ['not json', EMPTY],
    ['null', EMPTY],
    ['"text"', EMPTY],
    [JSON.stringify({ note: 7, chosen: 'GP', answers: null, more: 'x' }), EMPTY],
    [JSON.stringify({ chosen: ['GP'] }), { ...EMPTY, chosen: ['GP'] }],
  ])('of another form, or none, change nothing: %s', (text, words) => {
    expect(readDraft(text, EMPTY)).toEqual(words);
  });
});
