import { describe, expect, it } from '@jest/globals';
import { idFrom, isId, newId, type PersonId } from './id.js';

describe('an id', () => {
  it('is a UUID, new each time', () => {
    const [one, other] = [newId<PersonId>(), newId<PersonId>()];

    expect(isId(one)).toBe(true);
    expect(one).not.toBe(other);
  });

  it('from outside is read in lower case, so that one person has one lock', () => {
    expect(idFrom('C41D77E0-2F0B-4B0E-9D7A-5A3F0C9D1E01')).toBe('c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01');
  });

  it.each(['', 'Rosa INVENTED', '1', 'c41d77e0-2f0b-4b0e-9d7a-5a3f0c9d1e01 ', 'c41d77e02f0b4b0e9d7a5a3f0c9d1e01'])(
    'from %p is the id of nothing',
    (text) => {
      expect(idFrom(text)).toBe('00000000-0000-0000-0000-000000000000');
    },
  );
});
