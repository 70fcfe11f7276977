import { describe, expect, it } from '@jest/globals';
import { choicesOf, LEFT_TO, placeWords } from './stay.content.js';

describe('where somebody is inside', () => {
  it.each([
    ['7', 'CUSTODY', 'Cell 7'],
    ['12b', 'CUSTODY', 'Cell 12b'],
    ['Cell 7', 'CUSTODY', 'Cell 7'],
    ['3', 'MAGISTRATES_COURT', 'Courtroom 3'],
    ['medical room', 'CUSTODY', 'medical room'],
    [null, 'CUSTODY', null],
  ] as const)('%p in %s is %p', (place, setting, words) => {
    expect(placeWords(place, setting)).toBe(words);
  });
});

it('offers choices in the order in which the words stand', () => {
  expect(choicesOf(LEFT_TO)[0]).toEqual({ value: 'HOME', words: 'Home' });
});
