import { expect, it } from '@jest/globals';
import { LiveViewsInvalid } from './live.errors.js';
import { viewsIn } from './live-views.rules.js';

it('reads the views that a page names', () => {
  expect([...viewsIn('board:a1,person:b-2')]).toEqual(['board:a1', 'person:b-2']);
});

it.each([
  undefined,
  '',
  'board',
  'board:',
  ':a',
  'board:a,',
  'board:a b',
  'board:a\n',
  ['board:a'],
  'b:1,'.repeat(20) + 'b:1',
])('refuses views that are not written as such, or too many: %j', (text) => {
  expect(() => viewsIn(text)).toThrow(LiveViewsInvalid);
});
