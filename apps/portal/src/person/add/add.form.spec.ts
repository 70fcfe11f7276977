import { describe, expect, it } from '@jest/globals';
import { arrivalInput, EMPTY, personToMatch, whereFaults, whoFaults, wordsFrom } from './add.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');
const ROSA = { ...EMPTY, siteId: 'site-1', known: 'NAMED', family: ' Invented ', given: 'Rosa', born: '2/5/1992' };

describe('adding somebody', () => {
  it('says who arrived where, when and why', () => {
    const said = { ...ROSA, place: ' 7 ', at: '0900', scheme: 'PNC', value: '22/123456A', reason: 'SELF_HARM' };

    expect(arrivalInput(said, NOW)).toEqual({
      siteId: 'site-1',
      place: '7',
      person: {
        family: 'Invented',
        given: 'Rosa',
        dateOfBirth: '1992-05-02',
        identifiers: [{ scheme: 'PNC', value: '22/123456A' }],
      },
      arrivedAt: '2026-11-23T09:00:00.000Z',
      reason: 'SELF_HARM',
    });
  });

  it('names a record we have, and says nothing of it again', () => {
    expect(arrivalInput({ ...ROSA, personId: 'person-1' }, NOW)).toEqual({
      siteId: 'site-1',
      personId: 'person-1',
      arrivedAt: NOW.toISOString(),
      reason: 'NOT_KNOWN_YET',
    });
  });

  it('looks for somebody once enough is said, and no more once they are chosen', () => {
    expect(personToMatch({ ...ROSA, given: 'R' })).toBeNull();
    expect(personToMatch({ ...ROSA, personId: 'person-1' })).toBeNull();
    expect(personToMatch({ ...EMPTY, known: 'UNKNOWN', description: 'man', age: '50' })).toEqual({
      description: 'man',
      estimatedAge: 50,
    });
  });

  it('begins with what was looked for in vain', () => {
    expect(wordsFrom('INVENTED, Rosa 2/5/1992', '2026-11-23')).toEqual({
      known: 'NAMED',
      family: 'INVENTED',
      given: 'Rosa',
      born: '2/5/1992',
    });
    expect(wordsFrom('invented', '2026-11-23')).toEqual({ family: 'invented' });
    expect(wordsFrom('', '2026-11-23')).toEqual({});
  });

  it.each([
    [{ known: '' }, ['known']],
    [{ family: ' ' }, ['family']],
    [{ given: 'x'.repeat(101) }, ['given']],
    [{ born: '31/2/1990' }, ['born']],
    [{ age: '34' }, ['age']],
    [{ born: '', age: '121' }, ['age']],
    [{ scheme: 'PNC' }, ['value']],
    [{ known: 'UNKNOWN' }, ['description']],
    [{ known: '', personId: 'person-1' }, []],
  ])('says which box to look at in %j', (part, fields) => {
    expect(Object.keys(whoFaults({ ...ROSA, ...part }))).toEqual(fields);
  });

  it('says what is missing of where and when', () => {
    expect(Object.keys(whereFaults({ ...EMPTY, place: 'x'.repeat(41), at: 'noon' }, NOW))).toEqual([
      'site',
      'place',
      'at',
    ]);
  });
});
