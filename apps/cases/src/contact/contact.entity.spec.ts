import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import { aContact } from './contact.builder.js';
import { Contact } from './contact.entity.js';
import { ContactEnteredInError } from './contact.errors.js';
import { CONTACT_AGE_MAX_MS, type ContactGiven } from './contact.rules.js';

const NOW = new Date('2026-03-02T09:30:00.000Z');

function faultsOf(msFromNow: number, change: Partial<ContactGiven> = {}): Readonly<Record<string, string>> | undefined {
  const contactAt = new Date(NOW.getTime() + msFromNow);
  const { withWhom, how, result, hadInterpreter, ...of } = aContact();
  try {
    Contact.record({ ...of, contactAt }, { withWhom, how, result, hadInterpreter, ...change }, NOW);
    return undefined;
  } catch (error) {
    if (error instanceof InputInvalid) return error.fields;
    throw error;
  }
}

describe('a contact', () => {
  it.each<[number, Partial<ContactGiven>, object | undefined]>([
    [1, {}, { contactAt: 'IN_THE_FUTURE' }],
    [0, {}, undefined],
    [-CONTACT_AGE_MAX_MS, {}, undefined],
    [-CONTACT_AGE_MAX_MS - 1, {}, { contactAt: 'TOO_LONG_AGO' }],
    [0, { minutes: -1 }, { minutes: 'OUT_OF_RANGE' }],
    [0, { minutes: 0 }, undefined],
    [0, { minutes: 1440 }, undefined],
    [0, { minutes: 1441 }, { minutes: 'OUT_OF_RANGE' }],
    [0, { about: 'x'.repeat(4000) }, undefined],
    [0, { about: 'x'.repeat(4001) }, { about: 'TOO_LONG' }],
  ])('%i ms from now, with %p, gives %p', (ms, change, faults) => {
    expect(faultsOf(ms, change)).toEqual(faults);
  });

  it('is a mistake once', () => {
    const contact = aContact();
    contact.markInError('wrong_person', NOW);

    expect(contact).toMatchObject({ enteredInErrorAt: NOW, errorReason: 'wrong_person' });
    expect(() => contact.markInError('other', NOW)).toThrow(ContactEnteredInError);
  });
});
