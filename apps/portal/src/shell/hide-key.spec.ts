import { describe, expect, it } from '@jest/globals';
import { HIDE_KEYS, keepHideKey, readHideKey } from './hide-key.js';

function aStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

describe('the key that hides the screen', () => {
  it('is Escape until somebody chooses another, or none', () => {
    const storage = aStorage();
    expect(readHideKey(storage)).toBe('Escape');

    keepHideKey('none', storage);

    expect(readHideKey(storage)).toBe('none');
  });

  it('is Escape when what is kept is no such key', () => {
    expect(readHideKey({ getItem: () => 'q' })).toBe('Escape');
  });

  it('is never a letter', () => {
    expect(HIDE_KEYS.filter((key) => key.length === 1)).toEqual([]);
  });
});
