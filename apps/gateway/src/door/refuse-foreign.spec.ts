import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { NotFromHere } from './door.errors.js';
import { refuseForeign } from './refuse-foreign.js';

const ORIGIN = 'https://junction.example';
const from = (headers: Record<string, string>): Promise<void> => refuseForeign(ORIGIN)({ headers } as FastifyRequest);

describe('a request', () => {
  it.each([{ 'x-junction': 'portal', origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, { 'x-junction': 'portal' }])(
    'of a page of this origin comes in: %j',
    async (headers) => {
      await expect(from(headers)).resolves.toBeUndefined();
    },
  );

  it.each([
    {},
    { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
    { 'x-junction': 'PORTAL ' },
    { 'x-junction': 'portal', origin: 'https://elsewhere.example' },
    { 'x-junction': 'portal', origin: 'null' },
    { 'x-junction': 'portal', origin: 'http://junction.example' },
    { 'x-junction': 'portal', origin: `${ORIGIN}.elsewhere.example` },
    { 'x-junction': 'portal', 'sec-fetch-site': 'cross-site' },
    { 'x-junction': 'portal', 'sec-fetch-site': 'same-site' },
    { 'x-junction': 'portal', 'sec-fetch-site': 'none' },
  ])('that another site could have caused stays out: %j', async (headers) => {
    await expect(from(headers)).rejects.toThrow(NotFromHere);
  });
});
