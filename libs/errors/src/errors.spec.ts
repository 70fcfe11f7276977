import { describe, expect, it } from '@jest/globals';
import {
  AlreadyDone,
  DomainError,
  InputInvalid,
  KeyMissing,
  KeyReused,
  NotPermitted,
  NotSignedIn,
  PartUnavailable,
  VersionIsStale,
} from './index.js';

describe('a shared refusal', () => {
  it.each([
    [new InputInvalid({ 'person.family': 'TOO_LONG' }), 'invalid_input', 'INPUT_INVALID'],
    [new NotSignedIn(), 'forbidden', 'NOT_SIGNED_IN'],
    [new NotPermitted('stay:see'), 'forbidden', 'NOT_PERMITTED'],
    [new KeyMissing(), 'invalid_input', 'IDEMPOTENCY_KEY_MISSING'],
    [new KeyReused(), 'conflict', 'IDEMPOTENCY_KEY_REUSED'],
    [new VersionIsStale('stay', 'an-id', 1, 2), 'conflict', 'VERSION_IS_STALE'],
    [new AlreadyDone(), 'conflict', 'ALREADY_DONE'],
    [new PartUnavailable('kafka'), 'unavailable', 'PART_UNAVAILABLE'],
  ])('%s has its kind and its code', (error, kind, code) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind, code, name: error.constructor.name });
  });

  it('names the fields that are at fault, and their codes, not what was in them', () => {
    const error = new InputInvalid({ 'person.dateOfBirth': 'IN_THE_FUTURE', 'input.place': 'TOO_LONG' });

    expect(error.fields).toEqual({ 'person.dateOfBirth': 'IN_THE_FUTURE', 'input.place': 'TOO_LONG' });
    expect(error.message).toBe('input not accepted: person.dateOfBirth, input.place');
  });

  it('keeps the cause of a part that is away, for the log alone', () => {
    const cause = new Error('ECONNREFUSED');

    expect(new PartUnavailable('postgres', cause).cause).toBe(cause);
  });
});
