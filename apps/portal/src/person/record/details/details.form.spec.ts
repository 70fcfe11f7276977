import { describe, expect, it } from '@jest/globals';
import type { PersonHeaderFragment } from '../../../generated/graphql.js';
import { detailsFaults, detailsInput, identifyFaults, identifyInput, wordsOf } from './details.form.js';

const person = (known: Partial<PersonHeaderFragment>): PersonHeaderFragment => ({
  id: 'p',
  version: 1,
  name: null,
  description: null,
  dateOfBirth: null,
  estimatedAge: null,
  ageFlag: null,
  synthetic: true,
  language: null,
  needsInterpreter: false,
  identifiers: [],
  currentStay: null,
  ...known,
});
const ROSA = person({
  name: { family: 'Invented', given: 'Rosa' },
  dateOfBirth: '1992-05-02',
  estimatedAge: 34,
  language: 'pl',
  needsInterpreter: true,
});

describe('correcting what the record says of somebody', () => {
  it('begins with what is there and says all of it again', () => {
    expect(detailsInput({ ...wordsOf(ROSA), family: ' Sample ', why: 'TOLD_LATER' })).toEqual({
      family: 'Sample',
      given: 'Rosa',
      dateOfBirth: '1992-05-02',
      language: 'pl',
      needsInterpreter: true,
      reason: 'TOLD_LATER',
    });
  });

  it.each([
    [{ why: '' }, ['why']],
    [{ family: '', given: '' }, ['description']],
    [{ given: '' }, ['given']],
    [{ born: '31/2/1990' }, ['born']],
    [{ born: '', age: '121' }, ['age']],
    [{ age: '30' }, ['age']],
  ])('says which box to look at in %j', (part, fields) => {
    expect(Object.keys(detailsFaults({ ...wordsOf(ROSA), why: 'OTHER', ...part }))).toEqual(fields);
  });
});

describe('saying who somebody is', () => {
  const unknown = wordsOf(person({ description: 'man', estimatedAge: 50 }));

  it('needs both names', () => {
    expect(identifyFaults(unknown)).toHaveProperty('family');
    expect(identifyFaults({ ...unknown, family: 'Fiction' })).toHaveProperty('given');
    expect(identifyFaults({ ...unknown, family: 'Fiction', given: 'Dev' })).toEqual({});
  });

  it('says only what has become known', () => {
    expect(identifyInput({ ...unknown, family: 'Fiction', given: 'Dev', born: '1/2/1976' })).toEqual({
      family: 'Fiction',
      given: 'Dev',
      dateOfBirth: '1976-02-01',
    });
  });
});
