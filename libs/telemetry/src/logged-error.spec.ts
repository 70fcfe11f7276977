import { describe, expect, it } from '@jest/globals';
import { describeError } from './logged-error.js';

class CaseNotFound extends Error {
  readonly code = 'CASE_NOT_FOUND';
  readonly kind = 'not_found';
}

describe('describing an error', () => {
  it('says its class, code, kind and place', () => {
    const { stack, ...rest } = describeError(new CaseNotFound('case of Zebedee Fiction'));

    expect(rest).toEqual({ name: 'CaseNotFound', code: 'CASE_NOT_FOUND', kind: 'not_found' });
    expect(stack?.[0]).toMatch(/^src\/logged-error\.spec\.ts:\d+:\d+$/);
  });

  it('says what caused it, as far as that helps', () => {
    const root = Object.assign(new Error('key (name)=(Zebedee)'), { code: '23505' });
    const described = describeError(new Error('outer', { cause: new TypeError('middle', { cause: root }) }));

    expect(described.cause?.cause).toMatchObject({ name: 'Error', code: '23505' });
  });

  it('ends where causes go round', () => {
    const error = new Error('a');
    error.cause = error;

    expect(JSON.stringify(describeError(error)).length).toBeLessThan(20_000);
  });

  it.each(['23505', '40001', '57014', 'P0001', 'ECONNREFUSED', 'PART_UNAVAILABLE', 'INTERNAL'])(
    'knows code %s',
    (code) => {
      expect(describeError(Object.assign(new Error(), { code })).code).toBe(code);
    },
  );

  it.each(['SMITH', 'EDWARDS', 'fiction', 'A b', '9990001234', 5, {}, 'E'.repeat(70)])('drops code %j', (code) => {
    expect(describeError(Object.assign(new Error(), { code })).code).toBeUndefined();
  });

  it('takes no line of the message for a place', () => {
    const message = 'Zebedee\n    at Fiction (file:///home/zebedee/fiction.js:1:1)\n    at /zebedee/fiction.ts:9:9';

    const { stack } = describeError(new Error(message));

    expect(stack?.length).toBeGreaterThan(0);
    expect(stack?.join(' ')).not.toMatch(/fiction|zebedee/i);
  });

  it('gives no place at all when the message was exchanged afterwards and looks like places', () => {
    const error = new Error('x\n    at Fiction (file:///home/zebedee/fiction.js:1:1)');
    expect(error.stack).toContain('Fiction');
    error.message = 'y';

    expect(describeError(error).stack ?? []).toEqual([]);
  });

  it.each([undefined, null, 'Zebedee Fiction', 7, { message: 'Zebedee' }])('says nothing of %j thrown', (thrown) => {
    expect(describeError(thrown)).toEqual({ name: 'unlisted' });
  });
});
