import { describe, expect, it } from '@jest/globals';
import { Seal } from './seal-secret.js';

const SECRET = 'a secret of at least thirty-two characters';
const seal = new Seal(SECRET, 'tokens');

describe('a sealed secret', () => {
  it('opens where it was sealed for', () => {
    expect(seal.open(seal.seal({ refresh: 'r' }, 'here'), 'here')).toEqual({ refresh: 'r' });
  });

  it('opens nowhere else, for no other purpose, and under no other secret', () => {
    const sealed = seal.seal({ refresh: 'r' }, 'here');

    expect(seal.open(sealed, 'there')).toBeUndefined();
    expect(new Seal(SECRET, 'sign-in').open(sealed, 'here')).toBeUndefined();
    expect(new Seal(`${SECRET}!`, 'tokens').open(sealed, 'here')).toBeUndefined();
  });

  it('does not open once any one byte of it has changed, or some are missing', () => {
    const sealed = seal.seal('s', 'here');

    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(seal.open(changed, 'here')).toBeUndefined();
      expect(seal.open(sealed.subarray(0, at), 'here')).toBeUndefined();
    }
  });

  it('never looks the same twice, and shows nothing of what it holds', () => {
    const one = seal.seal('refresh-token', 'here');

    expect(one.equals(seal.seal('refresh-token', 'here'))).toBe(false);
    expect(one.toString('latin1')).not.toContain('refresh-token');
  });
});
