import { expect, it } from '@jest/globals';
import { chooseEncoding } from './choose-encoding.rules.js';

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; q=0.0, gzip ; q=0', 'identity'],
  ['GZIP', 'gzip'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('for %j sends %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
