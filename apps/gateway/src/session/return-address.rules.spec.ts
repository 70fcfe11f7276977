import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { returnAddress } from './return-address.rules.js';

const ORIGIN = 'http://localhost:4000';

describe('coming back from sign-in', () => {
  it.each(['/', '/sites/a1', '/people/1?tab=timeline#now', '/figures'])('leads to the page %s', (to) => {
    expect(returnAddress(to, ORIGIN)).toBe(to);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/..//elsewhere.example',
    '/./\\elsewhere.example',
    'javascript:alert(1)',
    'sites/a1',
    '@elsewhere.example',
    '',
    undefined,
    ['/', '/'],
    '/auth/sign-in?to=/',
    '/auth',
    '/x/../auth/sign-in',
    '/graphql',
    '/live?views=board:1',
    '/health',
  ])('never leads away, nor in a circle: %j', (to) => {
    expect(returnAddress(to, ORIGIN)).toBe('/');
  });

  it('stays here, whatever was asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.webPath(),
          fc.string().map((text) => `/${text}`),
        ),
        (to) => {
          const where = returnAddress(to, ORIGIN);
          expect(new URL(where, ORIGIN).origin).toBe(ORIGIN);
          expect(where).toMatch(/^\/(?!\/)/);
        },
      ),
    );
  });
});
