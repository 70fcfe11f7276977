import { describe, expect, it } from '@jest/globals';
import { contactFaults, contactInput, EMPTY } from './record-contact.form.js';

const NOW = new Date('2026-11-23T09:31:20.000Z');

describe('a contact', () => {
  it('says with whom, how, whether they were reached, and what came of it', () => {
    const said = {
      ...EMPTY,
      withWhom: 'GP',
      how: 'PHONE',
      result: 'ACHIEVED',
      minutes: ' 10 ',
      about: ' Sends a letter ',
    };

    expect(contactInput({ ...said, interpreter: ['YES'], at: '0900' }, 'case-1', NOW)).toEqual({
      caseId: 'case-1',
      withWhom: 'GP',
      how: 'PHONE',
      result: 'ACHIEVED',
      hadInterpreter: true,
      minutes: 10,
      about: 'Sends a letter',
      contactAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it('says what has to be put right', () => {
    const wrong = { ...EMPTY, minutes: '1441', about: 'x'.repeat(2_001), at: 'noon' };

    expect(Object.keys(contactFaults(wrong, NOW))).toEqual(['withWhom', 'how', 'result', 'minutes', 'about', 'at']);
  });
});
