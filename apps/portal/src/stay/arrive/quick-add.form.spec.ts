import { describe, expect, it } from '@jest/globals';
import { EMPTY, readQuickAdd, type QuickAddWords } from './quick-add.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');
const read = (words: Partial<QuickAddWords>) => readQuickAdd({ ...EMPTY, ...words }, 'site-1', NOW);

describe('the row that adds somebody', () => {
  it('makes an arrival of a name, now', () => {
    expect(read({ place: ' Cell 7 ', who: 'INVENTED, Rosa 2/5/1992', reason: 'SELF_HARM' })).toEqual({
      ok: true,
      input: {
        siteId: 'site-1',
        place: 'Cell 7',
        person: { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1992-05-02' },
        arrivedAt: '2026-11-23T09:31:20.000Z',
        reason: 'SELF_HARM',
      },
    });
  });

  it('makes one of a description, at the time written', () => {
    expect(read({ who: 'man, about 50', since: '2310' })).toMatchObject({
      input: { person: { description: 'man', estimatedAge: 50 }, arrivedAt: '2026-11-22T23:10:00.000Z' },
    });
  });

  it.each([
    [{}, { who: 'WHO_MISSING' }],
    [{ who: 'Séan 31/02/1990' }, { who: 'DATE_UNREADABLE' }],
    [{ who: '999 000 0018' }, { who: 'NUMBER_IN_NAME' }],
    [{ who: 'man, about 50', since: 'noon' }, { since: 'SINCE_UNREADABLE' }],
    [{ who: 'man, about 50', place: 'x'.repeat(41) }, { place: 'PLACE_TOO_LONG' }],
    [{ who: `man${'x'.repeat(200)} 50` }, { who: 'WHO_TOO_LONG' }],
  ])('says which box to look at in %j', (words, faults) => {
    expect(read(words)).toEqual({ ok: false, faults });
  });
});
