import { describe, expect, it } from '@jest/globals';
import { errorsOf, firstAtFault, stepAt, type Question } from './question.js';

const question = (key: string, faults: Question['faults'] = {}): Question => ({
  key,
  heading: key,
  faults,
  fields: () => null,
});
const PATH = [question('where'), question('who', { family: 'Enter a name' }), question('why')];

describe('a path of questions', () => {
  it.each([
    [null, 0],
    ['nowhere', 0],
    ['who', 1],
    ['check', 3],
  ])('stands at %s in place %d', (asked, at) => {
    expect(stepAt(PATH, asked)).toBe(at);
  });

  it('leads to the first question at fault, and nowhere when there is none', () => {
    expect(firstAtFault(PATH)?.key).toBe('who');
    expect(firstAtFault([question('where')])).toBeNull();
  });

  it('says each fault at its field', () => {
    expect(errorsOf({ family: 'Enter a name' })).toEqual([{ field: 'family', words: 'Enter a name' }]);
  });
});
