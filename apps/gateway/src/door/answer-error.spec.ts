import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import fastify from 'fastify';
import { answerError } from './answer-error.js';

/** What a caller is answered when this is thrown behind the door. */
async function answerTo(thrown: Error): Promise<unknown> {
  const app = fastify();
  app.setErrorHandler(answerError);
  app.get('/', () => Promise.reject(thrown));
  const reply = await app.inject('/');
  const { errors } = reply.json<{ errors: { message: string; extensions: object }[] }>();
  return { status: reply.statusCode, ...errors[0] };
}

describe('what goes wrong behind the door', () => {
  it('is told by code and kind, with a reference', async () => {
    expect(await answerTo(new InputInvalid({ query: 'REQUIRED' }))).toMatchObject({
      status: 400,
      extensions: { code: 'INPUT_INVALID', kind: 'invalid_input', fields: { query: 'REQUIRED' } },
    });
  });

  it.each(['ECONNREFUSED', '57P01', '57P03', '53300'])(
    'is something that passes while the database of sessions is away (%s)',
    async (code) => {
      const failure = Object.assign(new Error('the database system is starting up'), { code });

      expect(await answerTo(failure)).toMatchObject({
        status: 503,
        extensions: { code: 'PART_UNAVAILABLE', kind: 'unavailable' },
      });
    },
  );

  it('is our own fault otherwise, and says nothing of what it was', async () => {
    const said = JSON.stringify(await answerTo(new Error('secret')));

    expect(said).toContain('INTERNAL');
    expect(said).not.toContain('secret');
  });
});
