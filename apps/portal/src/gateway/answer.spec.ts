import { describe, expect, it } from '@jest/globals';
import { readAnswer } from './answer.js';
import { GatewayError } from './gateway-error.js';

const read = (status: number, body: unknown): unknown =>
  readAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), 'made-here');

function refusal(status: number, body: unknown): GatewayError {
  try {
    read(status, body);
  } catch (error) {
    if (error instanceof GatewayError) return error;
  }
  throw new Error('nothing was refused');
}

describe('reading an answer of the graph', () => {
  it('hands on the data', () => {
    expect(read(200, { data: { mySites: [] } })).toEqual({ data: { mySites: [] }, missing: [] });
  });

  it('keeps what came when a part is missing, and says which', () => {
    const part = { extensions: { code: 'PART_UNAVAILABLE', kind: 'unavailable', reference: 'abc' } };

    expect(read(200, { data: { mySites: [] }, errors: [part] })).toMatchObject({
      data: { mySites: [] },
      missing: [{ code: 'PART_UNAVAILABLE', reference: 'abc', mayPass: true }],
    });
  });

  it('carries the code, the kind, the fields and the reference of a refusal', () => {
    const extensions = { code: 'INPUT_INVALID', kind: 'invalid_input', reference: 'r1', fields: { place: 'TOO_LONG' } };

    expect(refusal(200, { data: null, errors: [{ extensions }] })).toMatchObject({ ...extensions, mayPass: false });
  });

  it('is signed out whatever came along', () => {
    const extensions = { code: 'NOT_SIGNED_IN', kind: 'forbidden' };

    expect(refusal(200, { data: { a: 1 }, errors: [{ extensions }] }).isSignedOut).toBe(true);
    expect(refusal(401, 'Unauthorized').isSignedOut).toBe(true);
  });

  it.each([
    [502, '<html>bad gateway</html>'],
    [503, ''],
    [200, 'null'],
    [200, '{}'],
  ])('may be sent again after %i %p', (status, body) => {
    expect(refusal(status, body)).toMatchObject({ code: 'NO_ANSWER', kind: 'unavailable', reference: 'made-here' });
  });

  it('is not sent again when it was too large', () => {
    expect(refusal(413, 'Payload Too Large').mayPass).toBe(false);
  });
});
