import { describe, expect, it } from '@jest/globals';
import type { Bearer } from '@junction/auth';
import type { FastifyRequest } from 'fastify';
import { aBearer } from '../session/identity.builder.js';
import type { UseSession } from '../session/use-session.js';
import { bySession, byToken } from './admit.js';

const asked = (authorization?: string): FastifyRequest => ({ headers: { authorization } }) as FastifyRequest;
const known = (bearer: Bearer): { verify: () => Promise<Bearer> } => ({ verify: () => Promise.resolve(bearer) });

describe('admitting by access token', () => {
  it.each(['partner', 'analytics'] as const)('lets a token in that was given for the %s graph', async (graph) => {
    const admit = byToken(graph, known(aBearer({ scopes: [graph] })));

    expect(await admit(asked('Bearer abc.def.ghi'))).toMatchObject({ graph, userId: 'sam.reid' });
  });

  it.each([
    ['partner', ['analytics']],
    ['analytics', ['partner']],
    ['partner', ['partners']],
    ['partner', []],
  ] as const)('keeps a token out of the %s graph that was given for %j', async (graph, scopes) => {
    const admit = byToken(graph, known(aBearer({ scopes })));

    await expect(admit(asked('Bearer abc.def.ghi'))).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it.each([undefined, '', 'Bearer', 'Basic abc', 'Bearer abc def'])(
    'asks for a token where there is %j',
    async (sent) => {
      const admit = byToken('partner', known(aBearer({ scopes: ['partner'] })));

      await expect(admit(asked(sent))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    },
  );
});

describe('admitting a page by its session', () => {
  const inSession = (session: string) => {
    const using = { execute: () => Promise.resolve({ ...aBearer(), idHash: Buffer.from(session) }) };
    const admit = bySession('https://junction.example.org', using as unknown as UseSession);
    return admit({ headers: { 'x-junction': 'portal' }, cookies: {} } as unknown as FastifyRequest);
  };

  it('tells two browsers of one account apart', async () => {
    const [ward, again, office] = [await inSession('ward'), await inSession('ward'), await inSession('office')];

    expect(ward).toMatchObject({ userId: 'sam.reid', graph: 'staff' });
    expect(ward.sessionId).toBe(again.sessionId);
    expect(ward.sessionId).not.toBe(office.sessionId);
  });
});
